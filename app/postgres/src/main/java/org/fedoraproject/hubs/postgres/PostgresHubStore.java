package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.text.PlainText;

/** Hubs in PostgreSQL. A read is one round trip, a write a fixed number of them however large the batch. Thread-safe. */
@Singleton
public final class PostgresHubStore implements HubStore {

    /** Longest search that is looked for, in characters. */
    private static final int MAX_QUERY = 200;

    private final HubRepository hubs;
    private final PlacementRepository placements;
    private final MembershipRepository memberships;
    private final HubChanges changes;
    private final IndexBuilder index;

    PostgresHubStore(
            HubRepository hubs,
            PlacementRepository placements,
            MembershipRepository memberships,
            HubChanges changes,
            IndexBuilder index) {
        this.hubs = hubs;
        this.placements = placements;
        this.memberships = memberships;
        this.changes = changes;
        this.index = index;
    }

    @Override
    public Optional<Hub> find(HubId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<HubId, Hub> findAll(Collection<HubId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return StoreCall.run("find hubs", () -> hubs.findByNames(Names.kinds(ids), Names.names(ids))).stream()
                .map(Rows::hub)
                .collect(Collectors.toMap(Hub::id, hub -> hub));
    }

    @Override
    public Set<HubId> listed(Collection<HubId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : StoreCall.run("find listed hubs", () -> hubs.listed(Names.kinds(ids), Names.names(ids))).stream()
                        .map(HubId::ofPath)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> existingPeople(Collection<String> usernames) {
        String[] names = usernames.stream().filter(HubId::isName).distinct().toArray(String[]::new);
        return names.length == 0
                ? Set.of()
                : Set.copyOf(StoreCall.run("find people's hubs", () -> hubs.existingPeople(names)));
    }

    @Override
    public Set<HubId> createMissing(Collection<NewHub> plans) {
        return StoreCall.run("create hubs", () -> changes.createMissing(plans));
    }

    @Override
    public void save(Collection<NewHub> plans) {
        StoreCall.run("save hubs", () -> changes.save(plans));
    }

    @Override
    public List<HubSummary> list(HubKind kind, String query, int offset, int limit) {
        String part = searched(query);
        return StoreCall.run(
                        "list hubs",
                        () -> part.isEmpty()
                                ? hubs.list(kind.letter(), offset, limit)
                                : hubs.search(kind.letter(), pattern(part), offset, limit))
                .stream()
                .map(Rows::summary)
                .toList();
    }

    @Override
    public int count(HubKind kind, String query) {
        String part = searched(query);
        return StoreCall.run(
                "count hubs",
                () -> part.isEmpty() ? hubs.countListed(kind.letter()) : hubs.countFound(kind.letter(), pattern(part)));
    }

    private static String searched(String query) {
        return HubWriter.searchable(PlainText.clean(query, MAX_QUERY));
    }

    private static String pattern(String part) {
        return "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    @Override
    public List<WidgetPlacement> placements(HubId hub) {
        return placed(
                "find the placements of a hub",
                () -> placements.onHub(hub.kind().letter(), hub.name()));
    }

    @Override
    public Map<PlacementId, WidgetPlacement> placements(Collection<PlacementId> ids) {
        Long[] numbers = ids.stream().map(PlacementId::value).distinct().toArray(Long[]::new);
        return numbers.length == 0
                ? Map.of()
                : placed("find placements", () -> placements.byNumber(numbers)).stream()
                        .collect(Collectors.toMap(WidgetPlacement::id, placement -> placement));
    }

    @Override
    public List<WidgetPlacement> placementsAfter(long number, int limit) {
        return placed("walk placements", () -> placements.after(number, limit));
    }

    @Override
    public List<WidgetPlacement> placementsOfMembers(HubId team, Set<String> kinds, int limit) {
        String[] names = kinds.toArray(String[]::new);
        return placed(
                "find placements of members",
                () -> placements.ofMembers(team.kind().letter(), team.name(), names, limit));
    }

    private static List<WidgetPlacement> placed(
            String operation, java.util.function.Supplier<List<PlacementRow>> read) {
        return StoreCall.run(operation, read).stream().map(Rows::placement).toList();
    }

    @Override
    public List<Member> members(HubId hub, int offset, int limit) {
        return StoreCall.run(
                        "list members", () -> memberships.members(hub.kind().letter(), hub.name(), offset, limit))
                .stream()
                .map(row -> new Member(row.username(), row.title(), Role.valueOf(row.role()), row.since()))
                .toList();
    }

    @Override
    public Map<Role, Integer> memberCounts(HubId hub) {
        Map<Role, Integer> counts = new EnumMap<>(Role.class);
        StoreCall.run("count members", () -> memberships.counts(hub.kind().letter(), hub.name()))
                .forEach(row -> counts.put(Role.valueOf(row.role()), row.people()));
        return counts;
    }

    @Override
    public int people(HubId hub) {
        return StoreCall.run("count people", () -> memberships.people(hub.kind().letter(), hub.name()));
    }

    @Override
    public List<HubSummary> teamsOf(String username) {
        return StoreCall.run("find a person's teams", () -> hubs.openTeamsOf(username)).stream()
                .map(Rows::summary)
                .toList();
    }

    @Override
    public Map<HubId, Set<Role>> rolesOf(String username) {
        Map<HubId, Set<Role>> roles = new HashMap<>();
        StoreCall.run("find a person's roles", () -> memberships.rolesOf(username))
                .forEach(row -> roles.computeIfAbsent(Rows.id(row.kind(), row.name()), id -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.role())));
        return roles;
    }

    @Override
    public Set<Role> roles(HubId hub, String username) {
        return StoreCall.run(
                        "find the roles of a person on a hub",
                        () -> memberships.rolesOn(hub.kind().letter(), hub.name(), username))
                .stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PlacementId> guarded(Collection<PlacementId> ids) {
        Long[] numbers = ids.stream().map(PlacementId::value).distinct().toArray(Long[]::new);
        if (numbers.length == 0) {
            return Set.of();
        }
        Set<Long> open = Set.copyOf(StoreCall.run("find guarded placements", () -> placements.open(numbers)));
        return ids.stream().filter(id -> !open.contains(id.value())).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void reindex(Function<Indexed, NewHub> interestsOf) {
        StoreCall.run("rebuild the interest index", () -> index.reindex(interestsOf));
    }
}
