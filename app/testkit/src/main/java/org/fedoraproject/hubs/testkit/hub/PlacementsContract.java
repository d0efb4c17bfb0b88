package org.fedoraproject.hubs.testkit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.junit.jupiter.api.Test;

/** How every {@link HubStore} keeps the widgets of hubs. */
public interface PlacementsContract {

    /** The store under test, empty when a test begins; the same during one test. */
    HubStore store();

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
}
