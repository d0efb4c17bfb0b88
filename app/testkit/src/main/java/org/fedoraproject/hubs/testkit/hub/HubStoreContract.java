package org.fedoraproject.hubs.testkit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.junit.jupiter.api.Test;

/** What every {@link HubStore} does. */
public interface HubStoreContract {

    /** The store under test, empty when a test begins; the same during one test. */
    HubStore store();

    @Test
    default void returnsAHubAsItWasStored() {
        Hub hub = new Hub(
                HubId.team("design"),
                "Design Team – \"art\" & 日本 🎨",
                "Draws; it's all.",
                "# Markdown\n\n* one\n* <b>two</b> \\ %s ' $1",
                Visibility.PREVIEW,
                false,
                "directory",
                null,
                List.of(new HubLink("Chat", "https://chat.example.org/?a=1&b"), new HubLink("Nowhere", "")),
                List.of(Interest.pkg("backgrounds"), Interest.list("design@lists.example.org")),
                HubFixture.CREATED);
        store().createMissing(List.of(team("design").as(hub).plan()));

        assertThat(store().find(HubId.team("design"))).contains(hub.atVersion(1));
    }

    @Test
    default void tellsWhichHubsAreListed() {
        store().createMissing(List.of(
                user("ada").plan(),
                user("ben").visible(Visibility.PREVIEW).plan(),
                user("eve").archived().plan(),
                team("design").plan(),
                team("secret").visible(Visibility.PRIVATE).plan()));

        assertThat(store().listed(List.of(
                        HubId.user("ada"),
                        HubId.user("ada"),
                        HubId.user("ben"),
                        HubId.user("eve"),
                        HubId.user("design"),
                        HubId.team("design"),
                        HubId.team("secret"))))
                .containsExactlyInAnyOrder(HubId.user("ada"), HubId.team("design"));
        assertThat(store().listed(List.of())).isEmpty();
    }

    @Test
    default void keepsAPersonsTimeZone() {
        Hub hub = new Hub(
                HubId.user("ada"),
                "Ada Example",
                "",
                "",
                Visibility.PUBLIC,
                false,
                "directory",
                "Europe/Paris",
                List.of(),
                List.of(),
                HubFixture.CREATED);
        store().createMissing(List.of(user("ada").as(hub).plan()));

        assertThat(store().find(HubId.user("ada"))).contains(hub.atVersion(1));
    }

    @Test
    default void comparesNamesExactlyAndByKind() {
        store().createMissing(List.of(user("ada").plan()));

        assertThat(store().find(HubId.user("Ada"))).isEmpty();
        assertThat(store().find(HubId.team("ada"))).isEmpty();
        assertThat(store().createMissing(List.of(user("Ada").plan(), team("ada").plan())))
                .containsExactlyInAnyOrder(HubId.user("Ada"), HubId.team("ada"));
    }

    @Test
    default void findsSeveralAtOnceAndLeavesOutTheRest() {
        store().createMissing(List.of(user("ada").plan(), team("design").plan()));

        Map<HubId, Hub> found =
                store().findAll(List.of(HubId.user("ada"), HubId.team("design"), HubId.team("ada"), HubId.user("ada")));

        assertThat(found.keySet()).containsExactlyInAnyOrder(HubId.user("ada"), HubId.team("design"));
        assertThat(found).allSatisfy((id, hub) -> assertThat(hub.id()).isEqualTo(id));
        assertThat(store().findAll(List.of())).isEmpty();
    }

    @Test
    default void saysWhichPeopleHaveAHub() {
        store().createMissing(List.of(user("ada").plan(), team("ben").plan()));

        assertThat(store().existingPeople(List.of("ada", "ben", "Ada", "no name at all/")))
                .containsExactly("ada");
        assertThat(store().existingPeople(List.of())).isEmpty();
    }

    @Test
    default void leavesAnExistingHubAsItIs() {
        NewHub first = team("design")
                .titled("First")
                .member("ada", Role.OWNER)
                .widget("feed")
                .plan();
        NewHub second = team("design")
                .titled("Second")
                .member("ben", Role.MEMBER)
                .widget("about")
                .plan();

        assertThat(store().createMissing(List.of(first))).containsExactly(HubId.team("design"));
        assertThat(store().createMissing(List.of(second))).isEmpty();

        assertThat(store().find(HubId.team("design")).orElseThrow().title()).isEqualTo("First");
        assertThat(store().placements(HubId.team("design")))
                .extracting(WidgetPlacement::kind)
                .containsExactly("feed");
        assertThat(store().members(HubId.team("design"), 0, 10))
                .extracting(Member::username)
                .containsExactly("ada");
    }

    @Test
    default void makesAHubThatABatchNamesTwiceOnce() {
        NewHub first = user("ada").titled("First").widget("feed").plan();
        NewHub again = user("ada").titled("Second").widget("feed").plan();

        assertThat(store().createMissing(List.of(first, again))).containsExactly(HubId.user("ada"));

        assertThat(store().find(HubId.user("ada")).orElseThrow().title()).isEqualTo("First");
        assertThat(store().placements(HubId.user("ada"))).hasSize(1);
        assertThat(store().createMissing(List.of())).isEmpty();
    }

    @Test
    default void makesEachHubOnceHoweverManyTryAtOnce() throws Exception {
        List<Callable<Set<HubId>>> tries = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            List<NewHub> plans = new ArrayList<>(IntStream.range(0, 40)
                    .mapToObj(i ->
                            user("person" + i).widget("feed").widget("about").plan())
                    .toList());
            java.util.Collections.rotate(plans, writer * 5);
            tries.add(() -> store().createMissing(plans));
        }
        List<HubId> made = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Set<HubId>> done : writers.invokeAll(tries)) {
                made.addAll(done.get());
            }
        }

        assertThat(made).hasSize(40).doesNotHaveDuplicates();
        assertThat(store().placementsAfter(0, 1000)).hasSize(80);
        assertThat(store().count(HubKind.USER, "")).isEqualTo(40);
    }

    @Test
    default void listsPublicLiveHubsByTitleInAnyCase() {
        store().createMissing(List.of(
                team("c").titled("beta").plan(),
                team("b").titled("Alpha").plan(),
                team("a").titled("Beta").plan(),
                team("p").titled("Private").visible(Visibility.PRIVATE).plan(),
                team("v").titled("Preview").visible(Visibility.PREVIEW).plan(),
                team("o").titled("Old").archived().plan(),
                user("ada").titled("Ada").plan()));

        assertThat(names(store().list(HubKind.TEAM, "", 0, 10))).containsExactly("b", "a", "c");
        assertThat(names(store().list(HubKind.TEAM, "", 1, 1))).containsExactly("a");
        assertThat(names(store().list(HubKind.TEAM, "", 3, 1))).isEmpty();
        assertThat(store().count(HubKind.TEAM, "")).isEqualTo(3);
        assertThat(names(store().list(HubKind.USER, "", 0, 10))).containsExactly("ada");
    }

    @Test
    default void searchesNamesAndTitlesInAnyCaseAndTakesThePatternLiterally() {
        store().createMissing(List.of(
                team("kernel-team").titled("Kernel").plan(),
                team("eight").titled("Über 100% Ärger_x").plan(),
                team("other").titled("Other").plan()));

        assertThat(names(store().list(HubKind.TEAM, "EL-TE", 0, 10))).containsExactly("kernel-team");
        assertThat(names(store().list(HubKind.TEAM, "über", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "0% ä", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "%", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "r_x", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "o_her", 0, 10))).isEmpty();
        assertThat(names(store().list(HubKind.TEAM, "' OR 1=1 --", 0, 10))).isEmpty();
        assertThat(names(store().list(HubKind.TEAM, "\\", 0, 10))).isEmpty();
        assertThat(store().count(HubKind.TEAM, "KERNEL")).isEqualTo(1);
    }

    private static List<String> names(List<HubSummary> found) {
        return found.stream().map(s -> s.id().name()).toList();
    }

    @Test
    default void countsATeamsPeopleAndAPersonsTeamsOnce() {
        store().createMissing(List.of(
                team("design")
                        .member("ada", Role.OWNER)
                        .member("ada", Role.MEMBER)
                        .member("ben", Role.MEMBER)
                        .member("cleo", Role.SUBSCRIBER)
                        .plan(),
                team("secret")
                        .visible(Visibility.PRIVATE)
                        .member("ada", Role.MEMBER)
                        .plan(),
                user("ada").plan()));

        assertThat(store().list(HubKind.TEAM, "", 0, 10))
                .extracting(HubSummary::members)
                .containsExactly(2);
        assertThat(store().list(HubKind.USER, "", 0, 10))
                .extracting(HubSummary::members)
                .containsExactly(1);
    }

    @Test
    default void givesPlacementsInPageOrderWithTheirConfiguration() {
        ObjectNode configuration =
                JsonNodeFactory.instance.objectNode().put("limit", 5).put("text", "a\"b\\ü");
        store().createMissing(List.of(team("design")
                .widget("links", Column.SIDE, JsonNodeFactory.instance.objectNode())
                .widget("feed")
                .widget("meetings", Column.MAIN, configuration)
                .widget("badges", Column.SIDE, JsonNodeFactory.instance.objectNode())
                .plan()));

        List<WidgetPlacement> placed = store().placements(HubId.team("design"));

        assertThat(placed).extracting(WidgetPlacement::kind).containsExactly("feed", "meetings", "links", "badges");
        assertThat(placed).extracting(WidgetPlacement::position).containsExactly(0, 1, 0, 1);
        assertThat(placed.get(1).configuration()).isEqualTo(configuration);
        assertThat(placed.get(0).configuration()).isEmpty();
        assertThat(placed).noneMatch(WidgetPlacement::membersOnly);
        assertThat(placed).extracting(WidgetPlacement::hub).containsOnly(HubId.team("design"));
        assertThat(store().placements(HubId.team("nothing"))).isEmpty();
    }

    @Test
    default void findsPlacementsByNumber() {
        store().createMissing(
                        List.of(team("design").widget("feed").widget("about").plan()));
        List<WidgetPlacement> placed = store().placements(HubId.team("design"));
        PlacementId first = placed.get(0).id();

        assertThat(store().placements(List.of(first, first, new PlacementId(Long.MAX_VALUE))))
                .isEqualTo(Map.of(first, placed.get(0)));
        assertThat(store().placements(List.<PlacementId>of())).isEmpty();
    }

    @Test
    default void walksThePlacementsOfLiveHubsInOrderOfNumber() {
        store().createMissing(List.of(
                user("ada").widget("feed").widget("about").plan(),
                team("old").archived().widget("feed").plan(),
                team("design").widget("feed").plan()));

        List<WidgetPlacement> all = store().placementsAfter(0, 100);
        List<WidgetPlacement> tail = store().placementsAfter(all.get(0).id().value(), 1);

        assertThat(all).hasSize(3).isSortedAccordingTo(java.util.Comparator.comparing(WidgetPlacement::id));
        assertThat(all).noneMatch(p -> p.hub().equals(HubId.team("old")));
        assertThat(tail).containsExactly(all.get(1));
    }

    @Test
    default void findsWidgetsOnTheOwnHubsOfThoseWhoBelongToATeam() {
        store().createMissing(List.of(
                user("ada").widget("teams").widget("about").plan(),
                user("ben").widget("teams").plan(),
                user("cyd").widget("teams").plan(),
                user("dee").widget("teams").plan(),
                team("design")
                        .widget("teams")
                        .member("ada", Role.OWNER)
                        .member("ada", Role.MEMBER)
                        .member("ben", Role.MEMBER)
                        .member("cyd", Role.SUBSCRIBER)
                        .plan()));

        List<WidgetPlacement> found = store().placementsOfMembers(HubId.team("design"), Set.of("teams"), 10);

        assertThat(found).extracting(WidgetPlacement::hub).containsExactly(HubId.user("ada"), HubId.user("ben"));
        assertThat(found).allMatch(p -> p.kind().equals("teams"));
        assertThat(store().placementsOfMembers(HubId.team("design"), Set.of("teams"), 1))
                .containsExactly(found.getFirst());
        assertThat(store().placementsOfMembers(HubId.team("nothing"), Set.of("teams"), 10))
                .isEmpty();
    }

    @Test
    default void namesMembersOnceWithTheirHighestRole() {
        store().createMissing(List.of(
                team("design")
                        .member("zoe", Role.OWNER)
                        .member("ben", Role.MEMBER)
                        .member("ben", Role.STARGAZER)
                        .member("Al", Role.MEMBER)
                        .member("cleo", Role.SUBSCRIBER)
                        .plan(),
                user("zoe").titled("Zoe Example").plan(),
                user("ben").titled("Hidden").visible(Visibility.PRIVATE).plan()));

        List<Member> members = store().members(HubId.team("design"), 0, 10);

        assertThat(members).extracting(Member::username).containsExactly("zoe", "Al", "ben", "cleo");
        assertThat(members)
                .extracting(Member::role)
                .containsExactly(Role.OWNER, Role.MEMBER, Role.MEMBER, Role.SUBSCRIBER);
        assertThat(members).extracting(Member::title).containsExactly("Zoe Example", "Al", "ben", "cleo");
        assertThat(members).allMatch(m -> m.since() != null);
        assertThat(store().members(HubId.team("design"), 1, 2)).isEqualTo(members.subList(1, 3));
        assertThat(store().members(HubId.team("nothing"), 0, 10)).isEmpty();
    }

    @Test
    default void countsEveryRoleAndNobodyAsOwnerAndMember() {
        store().createMissing(List.of(team("design")
                .member("ada", Role.OWNER)
                .member("ada", Role.MEMBER)
                .member("ben", Role.MEMBER)
                .member("ben", Role.SUBSCRIBER)
                .member("cleo", Role.STARGAZER)
                .plan()));

        assertThat(store().memberCounts(HubId.team("design")))
                .isEqualTo(Map.of(Role.OWNER, 1, Role.MEMBER, 1, Role.SUBSCRIBER, 1, Role.STARGAZER, 1));
        assertThat(store().people(HubId.team("design")))
                .isEqualTo(store().members(HubId.team("design"), 0, 100).size())
                .isEqualTo(3);
        assertThat(store().people(HubId.team("nothing"))).isZero();
        assertThat(store().memberCounts(HubId.team("nothing"))).isEmpty();
    }

    @Test
    default void showsEverybodyOnlyOpenTeamsOfAPerson() {
        store().createMissing(List.of(
                team("b")
                        .titled("Second")
                        .member("ada", Role.MEMBER)
                        .member("ben", Role.MEMBER)
                        .plan(),
                team("a").titled("first").member("ada", Role.OWNER).plan(),
                team("c").member("ada", Role.SUBSCRIBER).plan(),
                team("d").visible(Visibility.PRIVATE).member("ada", Role.OWNER).plan(),
                team("e").archived().member("ada", Role.OWNER).plan(),
                team("f")
                        .titled("Third")
                        .visible(Visibility.PREVIEW)
                        .member("ada", Role.OWNER)
                        .plan(),
                user("ada").member("ada", Role.OWNER).plan()));

        List<HubSummary> teams = store().teamsOf("ada");

        assertThat(names(teams)).containsExactly("a", "b", "f");
        assertThat(teams).extracting(HubSummary::members).containsExactly(1, 2, 1);
        assertThat(store().teamsOf("Ada")).isEmpty();
    }

    @Test
    default void tellsAPersonEveryRoleTheyHave() {
        store().createMissing(List.of(
                team("a")
                        .member("ada", Role.MEMBER)
                        .member("ada", Role.STARGAZER)
                        .plan(),
                team("b").visible(Visibility.PRIVATE).member("ada", Role.OWNER).plan(),
                team("c").member("ben", Role.OWNER).plan()));

        assertThat(store().rolesOf("ada"))
                .isEqualTo(Map.of(
                        HubId.team("a"), Set.of(Role.MEMBER, Role.STARGAZER), HubId.team("b"), Set.of(Role.OWNER)));
        assertThat(store().rolesOf("nobody")).isEmpty();
        assertThat(store().roles(HubId.team("a"), "ada")).containsExactlyInAnyOrder(Role.MEMBER, Role.STARGAZER);
        assertThat(store().roles(HubId.team("a"), "ben")).isEmpty();
        assertThat(store().roles(HubId.team("nowhere"), "ada")).isEmpty();
    }

    @Test
    default void saysWhichPlacementsNotEverybodyMaySee() {
        store().createMissing(List.of(
                team("open").widget("feed").plan(),
                team("half").visible(Visibility.PREVIEW).widget("feed").plan(),
                team("closed").visible(Visibility.PRIVATE).widget("feed").plan()));
        PlacementId open = store().placements(HubId.team("open")).getFirst().id();
        PlacementId half = store().placements(HubId.team("half")).getFirst().id();
        PlacementId closed = store().placements(HubId.team("closed")).getFirst().id();

        PlacementId gone = new PlacementId(closed.value() + 1_000);

        assertThat(store().guarded(List.of(open, half, closed, gone))).containsExactlyInAnyOrder(half, closed, gone);
        assertThat(store().guarded(List.of())).isEmpty();
    }

    /** Lets a widget be seen by members alone. */
    void forMembers(PlacementId id);

    @Test
    default void widgetForMembersIsGuardedOnAHubThatEverybodySees() {
        store().createMissing(
                        List.of(team("design").widget("feed").widget("members").plan()));
        List<PlacementId> ids = store().placements(HubId.team("design")).stream()
                .map(WidgetPlacement::id)
                .toList();
        forMembers(ids.getFirst());

        assertThat(store().guarded(ids)).containsExactly(ids.getFirst());
        assertThat(store().placements(ids).values())
                .filteredOn(WidgetPlacement::membersOnly)
                .extracting(WidgetPlacement::id)
                .containsExactly(ids.getFirst());
        assertThat(store().placements(HubId.team("design")))
                .filteredOn(WidgetPlacement::membersOnly)
                .extracting(WidgetPlacement::id)
                .containsExactly(ids.getFirst());
    }

    @Test
    default void bringsAHubToWhatADirectorySays() {
        store().createMissing(List.of(team("design")
                .member("ada", Role.OWNER)
                .member("ben", Role.MEMBER)
                .member("ben", Role.SUBSCRIBER)
                .widget("feed")
                .plan()));
        List<WidgetPlacement> layout = store().placements(HubId.team("design"));
        Hub said = new Hub(
                HubId.team("design"),
                "Design",
                "New",
                "Text",
                Visibility.PRIVATE,
                true,
                "directory",
                null,
                List.of(new HubLink("Chat", "https://chat.example.org/")),
                List.of(Interest.pkg("backgrounds")),
                HubFixture.CREATED.plusSeconds(60));
        store().save(List.of(
                team("design")
                        .as(said)
                        .member("ada", Role.MEMBER)
                        .widget("about")
                        .plan(),
                team("fresh").member("zoe", Role.OWNER).plan()));

        Hub now = store().find(HubId.team("design")).orElseThrow();
        assertThat(now)
                .usingRecursiveComparison()
                .ignoringFields("archived", "createdAt", "version")
                .isEqualTo(said);
        assertThat(now.archived()).isFalse();
        assertThat(now.createdAt()).isEqualTo(HubFixture.CREATED);
        assertThat(store().placements(HubId.team("design"))).isEqualTo(layout);
        assertThat(store().memberCounts(HubId.team("design"))).isEqualTo(Map.of(Role.MEMBER, 1, Role.SUBSCRIBER, 1));
        assertThat(now.version()).isGreaterThan(1);
        assertThat(store().find(HubId.team("fresh"))).isPresent();
        store().save(List.of());
    }

    @Test
    default void replacesAPersonsTimeZone() {
        Hub known = new Hub(
                HubId.user("ada"),
                "Ada",
                "",
                "",
                Visibility.PUBLIC,
                false,
                "directory",
                "Europe/Paris",
                List.of(),
                List.of(),
                HubFixture.CREATED);
        store().createMissing(List.of(
                user("ada").plan(), team("design").member("ada", Role.OWNER).plan()));

        store().save(List.of(user("ada").as(known).plan()));
        assertThat(store().find(HubId.user("ada"))).map(Hub::timeZone).contains("Europe/Paris");

        store().save(List.of(user("ada").plan()));
        assertThat(store().find(HubId.user("ada")).orElseThrow().timeZone()).isNull();
    }

    @Test
    default void keepsSinceWhenSomebodyHasARoleThroughASave() {
        NewHub plan = team("design").member("ada", Role.OWNER).plan();
        store().createMissing(List.of(plan));
        List<Member> before = store().members(HubId.team("design"), 0, 10);

        store().save(List.of(plan));

        assertThat(store().members(HubId.team("design"), 0, 10)).isEqualTo(before);
    }

    @Test
    default void savesTheSameHubTwiceInABatchByTheLastWord() {
        store().save(List.of(
                team("design").titled("One").member("ada", Role.OWNER).plan(),
                team("design").titled("Two").member("ben", Role.OWNER).plan()));

        assertThat(store().find(HubId.team("design")).orElseThrow().title()).isEqualTo("Two");
        assertThat(store().members(HubId.team("design"), 0, 10))
                .extracting(Member::username)
                .containsExactly("ben");
    }
}
