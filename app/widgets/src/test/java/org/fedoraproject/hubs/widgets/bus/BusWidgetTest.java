package org.fedoraproject.hubs.widgets.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class BusWidgetTest implements WidgetContract {

    private static final HubId DESIGN = HubId.team("design");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    @Override
    public Widget<?, ?> widget() {
        return new BusWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("counts", new BusData(Map.of(TODAY, Map.of(HOSTILE, 3, "koji", 5))));
    }

    private static Stage stage(Map<LocalDate, Map<String, Integer>> days) {
        return Stage.of(new BusWidget(), Hub.named(DESIGN, "test", NOW)).with("counts", new BusData(days));
    }

    @Test
    void countsTheWholePortalInOneQuestion() throws Exception {
        Workbench bench = Workbench.of(new BusWidget());
        bench.hub(DESIGN, Map.of());
        bench.pass("koji", 3, NOW);
        bench.pass("bodhi", 2, NOW.minus(Duration.ofDays(1)));
        bench.pass("bodhi", 9, NOW.minus(Duration.ofDays(30)));

        assertThat(bench.load(DESIGN, "counts", BusSettings.DEFAULTS))
                .isEqualTo(new BusData(Map.of(TODAY, Map.of("koji", 3), TODAY.minusDays(1), Map.of("bodhi", 2))));
        assertThat(bench.questions()).isEqualTo(1);
    }

    @Test
    void tableSaysWhatThePlotShows() {
        Stage stage = stage(Map.of(
                TODAY,
                Map.of("koji", 1200, "a", 1, "b", 1, "c", 1, "d", 1),
                TODAY.minusDays(27),
                Map.of("koji", 34),
                TODAY.minusDays(28),
                Map.of("koji", 900_000)));

        assertThat(stage.html())
                .contains("1,238 messages of the whole portal in 28 days")
                .contains("<td class=\"num\">1,234</td><td class=\"num\">1,200</td>")
                .contains("aria-label=\"1,238 messages")
                .doesNotContain("900,000");
        assertThat(stage.german().html()).contains("1.238 Nachrichten des ganzen Portals in 28 Tagen");
    }

    @Test
    void restIsSummedUp() {
        Map<LocalDate, Map<String, Integer>> days =
                Map.of(TODAY, Map.of("one", 50, "two", 40, "three", 30, "four", 20, "five", 7, "six", 4));

        assertThat(stage(days).set(new BusSettings(7, 3)).html())
                .contains(">three</th><td class=\"num\">30</td>", ">other</th><td class=\"num\">31</td>")
                .doesNotContain(">five</th>");
    }

    @Test
    void hidesWhereNothingWasCounted() {
        assertThat(stage(Map.of()).isEmpty()).isTrue();
        assertThat(stage(Map.of(TODAY.minusDays(50), Map.of("koji", 1))).isEmpty())
                .isTrue();
        assertThat(stage(Map.of(TODAY, Map.of("koji", 1))).isEmpty()).isFalse();
    }
}
