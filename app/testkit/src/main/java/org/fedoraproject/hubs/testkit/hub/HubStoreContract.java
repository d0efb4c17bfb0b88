package org.fedoraproject.hubs.testkit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

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
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.junit.jupiter.api.Test;

/** What every {@link HubStore} does. */
public interface HubStoreContract extends HubListContract, MembersContract, PlacementsContract {

    @Override
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
