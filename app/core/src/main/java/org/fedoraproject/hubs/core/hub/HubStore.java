package org.fedoraproject.hubs.core.hub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Hubs, who is on them and what is placed there. Thread-safe; may block. Every method throws {@link HubStoreException} when the store
 * cannot be reached.
 */
public interface HubStore {

    /** The hub of that name, archived or not, of any visibility; deciding who may see it is the caller's business. */
    Optional<Hub> find(HubId id);

    /** The hubs of those names that exist, in one round trip. */
    Map<HubId, Hub> findAll(Collection<HubId> ids);

    /** Which of these people have a hub, in one round trip. */
    Set<String> existingPeople(Collection<String> usernames);

    /**
     * Makes hubs that do not exist yet, with placements, members and interests, each hub whole or not at all; one that exists stays as it
     * is. Several processes may do so at once.
     *
     * @return the hubs this call made
     */
    Set<HubId> createMissing(Collection<NewHub> hubs);

    /**
     * Brings hubs to what a directory says: title, summary, description, visibility, time zone, origin, links, follows, owners, members and
     * interests are replaced; the layout, subscribers, stargazers, the archived mark and the time of creation stay as they are. A placement
     * gets new interests from the planned one of its kind and configuration; one that somebody configured keeps what it has. Missing hubs
     * are made as by {@link #createMissing}. What people changed on a hub's own pages stays as they made it ({@link HubField}), and so do
     * roles that were given there, unless the team's members are those of its group alone ({@link Joining#GROUP}).
     */
    void save(Collection<NewHub> hubs);

    /**
     * Public hubs of a kind by title in any case, then by name, not archived.
     *
     * @param query part of a name or title, any case; empty for all
     * @param offset how many to skip
     * @param limit most to return
     */
    List<HubSummary> list(HubKind kind, String query, int offset, int limit);

    /** How many hubs {@link #list} would find without limit. */
    int count(HubKind kind, String query);

    /** Which of these hubs {@link #list} shows: public, not archived, of nobody who hides from lists. One round trip. */
    Set<HubId> listed(Collection<HubId> ids);

    /** The widgets on a hub in page order: main column first, then by position. */
    List<WidgetPlacement> placements(HubId hub);

    /** Placements by number, those that exist, in one round trip. */
    Map<PlacementId, WidgetPlacement> placements(Collection<PlacementId> ids);

    /** Placements of hubs that are not archived, in order of number, for cache coverage: those after the given number, at most so many. */
    List<WidgetPlacement> placementsAfter(long number, int limit);

    /**
     * Placements on the own hubs of those who belong to a team as owner or member, in order of number and in one round trip.
     *
     * @param kinds of which widgets
     * @param limit most to return
     */
    List<WidgetPlacement> placementsOfMembers(HubId team, Set<String> kinds, int limit);

    /**
     * Who is on a hub, each once with their highest role, owners first, then by name.
     *
     * @param offset how many to skip
     * @param limit most to return
     */
    List<Member> members(HubId hub, int offset, int limit);

    /** How many people have each role on a hub; an owner counts as no member beside; roles that nobody has are left out. */
    Map<Role, Integer> memberCounts(HubId hub);

    /** How many people have any role on a hub, each counted once: as many as {@link #members} lists without limit. */
    int people(HubId hub);

    /** The teams a person belongs to as owner or member, by title, without private and archived ones: fit for everybody's eyes. */
    List<HubSummary> teamsOf(String username);

    /**
     * Every hub a person has a role on, of any visibility, archived or not: what they may see and what their stream holds. For their own
     * eyes only.
     */
    Map<HubId, Set<Role>> rolesOf(String username);

    /** What a person is on one hub, also on one that they may not see; empty when nothing, or when there is no such hub. */
    Set<Role> roles(HubId hub, String username);

    /**
     * Which of these placements not everybody may see, because of their hub's visibility or their own, or because there is no such
     * placement any more: their updates are for those who show that they may. One round trip.
     */
    Set<PlacementId> guarded(Collection<PlacementId> ids);

    /**
     * Builds the interest index anew from hubs, members and placements, hub by hub while others read and write.
     *
     * @param interestsOf what a hub and the widgets on it wait for; pure and quick; its widgets stand in the order of the placements asked
     *     about, of which only {@code showsFeed} and the interests are taken
     */
    void reindex(Function<Indexed, NewHub> interestsOf);

    /**
     * What {@link #reindex} asks about.
     *
     * @param hub the hub
     * @param placements the widgets on it
     */
    record Indexed(Hub hub, List<WidgetPlacement> placements) {}
}
