package org.fedoraproject.hubs.widgets.alive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class AliveWidgetTest implements WidgetContract {

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Override
    public Widget<?, ?> widget() {
        return new AliveWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("life", new AliveData(1, Map.of(TODAY, 3)));
    }

    private static Stage alive(int active, Map<LocalDate, Integer> days) {
        return Stage.of(new AliveWidget(), DESIGN).with("life", new AliveData(active, days));
    }

    @Test
    void comparesThirtyDaysWithTheThirtyBefore() {
        Stage more =
                alive(2, Map.of(TODAY, 6, TODAY.minusDays(29), 6, TODAY.minusDays(30), 10, TODAY.minusDays(60), 99));
        assertThat(more.html())
                .contains("<dt>members active in 30 days</dt><dd>2</dd>", "<dd>12</dd>")
                .contains("20 % more than in the 30 days before");
        assertThat(more.german().html()).contains("20 % mehr als in den 30 Tagen davor");
        assertThat(alive(1, Map.of(TODAY, 5, TODAY.minusDays(40), 10)).html()).contains("50 % less");
        assertThat(alive(1, Map.of(TODAY, 5, TODAY.minusDays(40), 5)).html()).contains("as much as");
    }

    @Test
    void comparesWithNothingWhenCountingHasJustBegun() {
        assertThat(alive(0, Map.of(TODAY, 5)).html()).contains("<dd>5</dd>").doesNotContain("than", "as much");
    }

    @Test
    void isNothingWhenNothingHappened() {
        assertThat(alive(0, Map.of(TODAY.minusDays(45), 5)).isEmpty()).isTrue();
    }

    @Test
    void countsMembersWhoDidSomethingAndDoNotHide() throws Exception {
        Workbench bench = Workbench.of(new AliveWidget());
        bench.hub(
                HubId.team("design"),
                Map.of("ada", Role.OWNER, "ben", Role.MEMBER, "eve", Role.MEMBER, "sub", Role.SUBSCRIBER));
        for (String name : new String[] {"ada", "ben", "eve", "sub"}) {
            bench.hub(HubId.user(name), Map.of());
            bench.act(HubId.user(name), name, NOW.minus(Duration.ofDays(name.equals("ben") ? 40 : 3)));
        }
        bench.hubs().unlist(HubId.user("eve"), true);
        bench.act(HubId.team("design"), "ada", NOW);
        bench.act(HubId.team("design"), "ada", NOW.minus(Duration.ofDays(100)));
        assertThat(bench.load(HubId.team("design"), "life", widget().profile().defaults()))
                .isEqualTo(new AliveData(1, Map.of(TODAY, 1)));
        assertThat(bench.questions()).isEqualTo(4);
    }
}
