package org.fedoraproject.hubs.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.meeting.PlannedMeeting;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Who looks and what there is to look at in the matrix of who may what: seven sorts of viewers, teams and people of every visibility, and
 * in each of these hubs words that occur nowhere else.
 */
final class Cast {

    /** The site administrator. */
    static final String ADMINISTRATOR = "ada";

    /** What a hub is to the world. */
    enum Sort {
        PUBLIC(Visibility.PUBLIC),
        PREVIEW(Visibility.PREVIEW),
        PRIVATE(Visibility.PRIVATE),
        ARCHIVED(Visibility.PUBLIC);

        private final Visibility visibility;

        Sort(Visibility visibility) {
            this.visibility = visibility;
        }
    }

    /** What a viewer is to a hub. */
    enum Who {
        ANONYMOUS,
        STRANGER,
        SUBSCRIBER,
        STARGAZER,
        MEMBER,
        OWNER,
        ADMINISTRATOR
    }

    /**
     * A hub and what it is.
     *
     * @param widget number of one that everybody sees who sees the hub
     * @param inside number of one for its members, also where everybody sees the others
     */
    record Place(HubId id, Sort sort, long widget, long inside) {

        boolean isTeam() {
            return id.kind() == HubKind.TEAM;
        }

        /** A word that stands in this hub and nowhere else. */
        String canary(String where) {
            return "canary" + id.kind().letter() + sort.name().toLowerCase(java.util.Locale.ROOT) + where;
        }
    }

    /** Somebody at a browser. */
    record Caller(
            Who who, @Nullable String username, @Nullable Secret secret) {

        Who at(Place place) {
            if (username != null && place.id().equals(HubId.user(username))) {
                return Who.OWNER;
            }
            if (place.isTeam() && "person-private".equals(username)) {
                return Who.MEMBER;
            }
            // Whoever owns the teams is a stranger to people.
            return who == Who.OWNER && !(place.isTeam() && "olga".equals(username)) ? Who.STRANGER : who;
        }

        boolean seesHeader(Place place) {
            return place.sort() != Sort.PRIVATE
                    || Set.of(Who.MEMBER, Who.OWNER, Who.ADMINISTRATOR).contains(at(place));
        }

        boolean sees(Place place) {
            return Set.of(Sort.PUBLIC, Sort.ARCHIVED).contains(place.sort())
                    || Set.of(Who.MEMBER, Who.OWNER).contains(at(place));
        }

        /** Whether they see what is for members. */
        boolean isInside(Place place) {
            return Set.of(Who.MEMBER, Who.OWNER).contains(at(place));
        }

        boolean manages(Place place) {
            return place.isTeam()
                    && place.sort() != Sort.ARCHIVED
                    && Set.of(Who.OWNER, Who.ADMINISTRATOR).contains(at(place));
        }

        /** Whether they open and change what the hub says of itself. */
        boolean changes(Place place) {
            return Set.of(Who.OWNER, Who.ADMINISTRATOR).contains(at(place));
        }

        boolean isVisitor() {
            return who == Who.ANONYMOUS;
        }

        @Override
        public String toString() {
            return who + (username == null ? "" : " " + username);
        }
    }

    private static final Map<Who, String> NAMES = new EnumMap<>(Map.of(
            Who.STRANGER, "stella",
            Who.SUBSCRIBER, "suki",
            Who.STARGAZER, "stan",
            Who.MEMBER, "mel",
            Who.OWNER, "olga",
            Who.ADMINISTRATOR, ADMINISTRATOR));

    private final Twins twins;
    private final InventedCommunity community;
    private final List<Place> places = new ArrayList<>();

    Cast(WebFixture web) {
        this.twins = web.twins;
        this.community = web.community;
        List<NewHub> people = new ArrayList<>();
        List.of("stella", "suki", "stan", "mel", "olga", ADMINISTRATOR, "applicant", "invitee")
                .forEach(name ->
                        people.add(community.plan(HubId.user(name), "Just " + name, "", Visibility.PUBLIC, List.of())));
        twins.hubs.createMissing(people);
        for (Sort sort : Sort.values()) {
            places.add(settle(HubId.team("team-" + sort.name().toLowerCase(java.util.Locale.ROOT)), sort));
            places.add(settle(HubId.user("person-" + sort.name().toLowerCase(java.util.Locale.ROOT)), sort));
        }
    }

    /** What people and hubs are called. */
    Set<String> names() {
        Set<String> names = new HashSet<>(NAMES.values());
        names.addAll(Set.of("applicant", "invitee"));
        places.forEach(place -> names.add(place.id().name()));
        return names;
    }

    /** Every hub of the matrix. */
    List<Place> places() {
        return List.copyOf(places);
    }

    /** The viewers of a hub. */
    List<Caller> callers(Place place) {
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller(Who.ANONYMOUS, null, null));
        NAMES.forEach((who, name) -> callers.add(
                signIn(who, who == Who.OWNER && !place.isTeam() ? place.id().name() : name)));
        return callers;
    }

    private final Map<String, Secret> secrets = new java.util.HashMap<>();

    private Caller signIn(Who who, String username) {
        Secret secret = secrets.computeIfAbsent(username, name -> {
            Secret fresh = Secret.fresh();
            Instant now = Instant.now();
            twins.sessions.begin(
                    fresh.digest(),
                    new Session(
                            new SessionId(UUID.randomUUID()),
                            name,
                            Set.of(),
                            "test",
                            now,
                            now,
                            now.plus(Duration.ofDays(1))));
            return fresh;
        });
        return new Caller(who, username, secret);
    }

    private Place settle(HubId id, Sort sort) {
        Place draft = new Place(id, sort, 0, 0);
        // Open at first, so that somebody can ask to join; then what it is.
        twins.hubs.createMissing(List.of(plan(draft, Visibility.PUBLIC, sort == Sort.ARCHIVED)));
        if (draft.isTeam() && sort != Sort.ARCHIVED) {
            twins.memberships.act(Viewer.person("applicant", false), id, new RoleAction.Join(draft.canary("words")));
            twins.memberships.act(Viewer.person("olga", false), id, new RoleAction.Invite("invitee", Role.MEMBER));
        }
        twins.hubs.save(List.of(plan(draft, sort.visibility, sort == Sort.ARCHIVED)));
        community.entry(
                Instant.parse("2026-11-20T12:00:00Z"),
                "mel",
                Sentence.of("mel wrote " + draft.canary("feed")),
                "comment",
                id);
        twins.facts.keep(List.of(new Fact(
                id,
                PlannedMeeting.KIND,
                "fedocal/1",
                Instant.parse("2026-11-20T12:00:00Z"),
                null,
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", draft.canary("meeting"))
                        .put("start", "2096-11-20T12:00:00Z"))));
        List<WidgetPlacement> placed = twins.hubs.placements(id);
        PlacementId inside = placed.stream()
                .filter(each -> each.kind().equals(NoteWidget.KIND))
                .findFirst()
                .orElseThrow()
                .id();
        twins.hubsInMemory.forMembers(inside);
        return new Place(id, sort, placed.getFirst().id().value(), inside.value());
    }

    private NewHub plan(Place draft, Visibility visibility, boolean archived) {
        HubId id = draft.id();
        NewHub usual = community.plan(id, draft.canary("title"), draft.canary("summary"), visibility, List.of());
        Hub hub = new Hub(
                id,
                draft.canary("title"),
                draft.canary("summary"),
                draft.canary("description"),
                visibility,
                archived,
                "test",
                null,
                List.of(new HubLink(draft.canary("link"), "https://example.org/")),
                List.of(),
                Instant.parse("2019-08-04T10:00:00Z"));
        List<NewMember> members = new ArrayList<>(List.of(
                new NewMember("mel", Role.MEMBER),
                new NewMember("suki", Role.SUBSCRIBER),
                new NewMember("stan", Role.STARGAZER)));
        if (draft.isTeam()) {
            members.add(new NewMember("olga", Role.OWNER));
            // Somebody whose own page is private belongs to every team: their title is told to nobody.
            members.add(new NewMember("person-private", Role.MEMBER));
        }
        List<NewPlacement> widgets = new ArrayList<>(usual.widgets());
        widgets.add(new NewPlacement(
                NoteWidget.KIND,
                WidgetPlacement.Column.SIDE,
                20,
                JsonNodeFactory.instance.objectNode().put("words", draft.canary("inside")),
                false,
                Set.of()));
        return new NewHub(hub, Set.of(), widgets, members);
    }
}
