package org.fedoraproject.hubs.widgets.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class BusWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new BusWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("days", new BusData(Map.of(TODAY, Map.of(HOSTILE, 3))));
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private static final Map<LocalDate, Map<String, Integer>> DAYS = Map.of(
            TODAY,
            Map.of("bodhi", 1, "buildsys", 2),
            TODAY.minusDays(6),
            Map.of("bodhi", 1),
            TODAY.minusDays(7),
            Map.of("bodhi", 4),
            TODAY.minusDays(29),
            Map.of("meetbot", 1),
            TODAY.minusDays(30),
            Map.of("meetbot", 9));

    private static Stage bus(int rows) {
        return Stage.of(new BusWidget(), DESIGN).set(new BusSettings(rows)).with("days", new BusData(DAYS));
    }

    private static String row(String name, int today, int week, int month) {
        return "<th scope=\"row\">" + name + "</th><td class=\"num\">" + today + "</td><td class=\"num\">" + week
                + "</td><td class=\"num\">" + month + "</td>";
    }

    @Test
    void countsTodayAWeekAndAMonthByService() {
        assertThat(bus(6).html())
                .containsSubsequence(row("updates", 1, 2, 6), row("builds", 2, 2, 2), row("meetings", 0, 0, 1))
                .contains("<b>9</b>");
        assertThat(bus(6).german().html()).contains(row("Aktualisierungen", 1, 2, 6));
    }

    @Test
    void theSmallServicesShareARow() {
        assertThat(bus(2).html()).containsSubsequence(row("updates", 1, 2, 6), row("other", 2, 2, 3), "<b>9</b>");
    }

    @Test
    void keepsAMonthOnly() throws Exception {
        Workbench bench = Workbench.of(new BusWidget());
        bench.hub(HubId.team("design"), Map.of());
        bench.act(HubId.team("design"), "ada", NOW);
        bench.act(HubId.team("design"), "ada", NOW.minus(Duration.ofDays(60)));
        assertThat(bench.load(HubId.team("design"), "days", BusSettings.DEFAULTS))
                .isEqualTo(new BusData(Map.of(TODAY, Map.of("bodhi", 1))));
        assertThat(bench.questions()).isEqualTo(1);
    }

    @Test
    void isNothingWhenTheBusWasSilent() {
        assertThat(Stage.of(new BusWidget(), DESIGN)
                        .with("days", new BusData(Map.of()))
                        .isEmpty())
                .isTrue();
    }
}
