package org.fedoraproject.hubs.testkit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.InterestIndex.Waiting;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.junit.jupiter.api.Test;

/** What every {@link InterestIndex} answers. */
public interface InterestIndexContract {

    /** The store that fills the index, empty when a test begins. */
    HubStore store();

    /** The index under test. */
    InterestIndex index();

    @Test
    default void namesFeedsAndPlacementsThatWait() {
        Interest kernel = Interest.pkg("kernel");
        store().createMissing(List.of(
                team("kernel")
                        .follows(kernel)
                        .widget("feed")
                        .widget("packages", kernel)
                        .plan(),
                user("ada").widget("watch", kernel, Interest.user("ada")).plan()));

        Map<Interest, Waiting> answer =
                index().lookUp(List.of(kernel, Interest.user("ada"), Interest.user("nobody"), kernel));

        WidgetPlacement packages = store().placements(HubId.team("kernel")).get(1);
        WidgetPlacement watch = store().placements(HubId.user("ada")).get(0);
        assertThat(answer)
                .isEqualTo(Map.of(
                        kernel,
                        new Waiting(List.of(new FeedId("t/kernel")), inOrder(packages, watch)),
                        Interest.user("ada"),
                        new Waiting(List.of(new FeedId("u/ada")), List.of(watch))));
        assertThat(index().lookUp(List.of())).isEmpty();
    }

    private static List<WidgetPlacement> inOrder(WidgetPlacement... placements) {
        return Stream.of(placements)
                .sorted(Comparator.comparing(WidgetPlacement::id))
                .toList();
    }

    @Test
    default void comparesKeysExactly() {
        store().createMissing(List.of(user("ada").plan()));

        assertThat(index().lookUp(List.of(Interest.user("Ada"), Interest.group("ada"), Interest.user("ad%"))))
                .isEmpty();
    }

    @Test
    default void namesOnlyThoseForAnApplicationThatFollowIt() {
        store().createMissing(List.of(
                team("rebuilders").follows(Interest.application("koschei")).plan(),
                team("kernel").follows(Interest.pkg("kernel")).plan(),
                user("ada").plan()));

        assertThat(index().lookUp(List.of(Interest.application("koschei"), Interest.application("hotness"))))
                .isEqualTo(Map.of(
                        Interest.application("koschei"), new Waiting(List.of(new FeedId("t/rebuilders")), List.of())));
    }

    @Test
    default void answersForManyKeysAtOnce() {
        List<NewHub> plans = IntStream.range(0, 300)
                .mapToObj(i ->
                        user("p" + i).widget("feed", Interest.user("p" + i)).plan())
                .toList();
        store().createMissing(plans);
        List<Interest> keys =
                IntStream.range(0, 600).mapToObj(i -> Interest.user("p" + i)).toList();

        Map<Interest, Waiting> answer = index().lookUp(keys);

        assertThat(answer).hasSize(300);
        assertThat(answer.values())
                .allMatch(w -> w.feeds().size() == 1 && w.placements().size() == 1);
    }

    @Test
    default void letsArchivedHubsNotWait() {
        store().createMissing(List.of(
                team("old").archived().widget("feed", Interest.group("old")).plan()));

        assertThat(index().lookUp(List.of(Interest.group("old")))).isEmpty();
        assertThat(index().showing(Set.of(new FeedId("t/old")))).isEmpty();
    }

    @Test
    default void namesTheWidgetsThatShowAFeed() {
        store().createMissing(List.of(
                user("ada").widget("feed").widget("about").plan(),
                team("quiet").widget("about").plan()));

        Map<FeedId, List<WidgetPlacement>> showing = index().showing(
                        Set.of(new FeedId("u/ada"), new FeedId("t/quiet"), new FeedId("t/none"), new FeedId("odd id")));

        assertThat(showing)
                .isEqualTo(Map.of(
                        new FeedId("u/ada"),
                        List.of(store().placements(HubId.user("ada")).get(0))));
        assertThat(index().showing(Set.of())).isEmpty();
    }

    @Test
    default void followsWhatADirectorySays() {
        ObjectNode special = JsonNodeFactory.instance.objectNode().put("limit", 3);
        store().createMissing(List.of(team("design")
                .follows(Interest.pkg("old"))
                .widget("packages", Interest.pkg("old"))
                .widget("packages", Column.SIDE, special, Interest.pkg("own"))
                .plan()));

        store().save(List.of(team("design")
                .follows(Interest.pkg("new"))
                .widget("packages", Interest.pkg("new"))
                .widget("added later", Interest.pkg("new"))
                .plan()));
        Map<Interest, Waiting> answer =
                index().lookUp(List.of(Interest.pkg("old"), Interest.pkg("new"), Interest.pkg("own")));

        List<WidgetPlacement> placed = store().placements(HubId.team("design"));
        assertThat(answer)
                .isEqualTo(Map.of(
                        Interest.pkg("new"),
                        new Waiting(List.of(new FeedId("t/design")), List.of(placed.get(0))),
                        Interest.pkg("own"),
                        new Waiting(List.of(), List.of(placed.get(1)))));
    }

    @Test
    default void isBuiltAnewFromTheHubs() {
        store().createMissing(IntStream.range(0, 25)
                .mapToObj(i -> team("t" + i)
                        .widget("feed", Interest.pkg("old"))
                        .widget("about")
                        .plan())
                .toList());

        store().reindex(stored -> new NewHub(
                stored.hub(),
                Set.of(Interest.list(stored.hub().id().name() + "@example.org")),
                stored.placements().stream()
                        .map(p -> new NewPlacement(
                                p.kind(),
                                p.column(),
                                p.position(),
                                p.configuration(),
                                p.kind().equals("about"),
                                p.kind().equals("about") ? Set.of(Interest.application("badges")) : Set.of()))
                        .toList(),
                List.of()));

        assertThat(index().lookUp(List.of(Interest.pkg("old"), Interest.group("t3"))))
                .isEmpty();
        assertThat(index().lookUp(List.of(Interest.list("t3@example.org"))).values())
                .extracting(Waiting::feeds)
                .containsExactly(List.of(new FeedId("t/t3")));
        assertThat(index().lookUp(List.of(Interest.application("badges"))).values())
                .allMatch(w -> w.placements().size() == 25);
        assertThat(index().showing(Set.of(new FeedId("t/t3"))))
                .isEqualTo(Map.of(
                        new FeedId("t/t3"),
                        List.of(store().placements(HubId.team("t3")).get(1))));
    }
}
