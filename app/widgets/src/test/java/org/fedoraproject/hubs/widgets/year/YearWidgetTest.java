package org.fedoraproject.hubs.widgets.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class YearWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new YearWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("days", new YearData(Map.of(TODAY, 3)));
    }

    private static final Hub ADA = Hub.named(HubId.user("ada"), "test", NOW);

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private static Stage year(Map<LocalDate, Integer> days) {
        return Stage.of(new YearWidget(), ADA).with("days", new YearData(days));
    }

    @Test
    void beginsOnAMondayAndEndsToday() {
        Calendar calendar =
                Calendar.upTo(TODAY, Map.of(TODAY, 3, LocalDate.parse("2025-11-17"), 2, TODAY.plusDays(1), 9));
        assertThat(calendar.first()).isEqualTo(LocalDate.parse("2025-11-17"));
        assertThat(calendar.counts()).hasSize(52 * 7 + 6);
        assertThat(calendar.counts().getFirst()).isEqualTo(2);
        assertThat(calendar.counts().getLast()).isEqualTo(3);
    }

    @Test
    void sumsDaysAndMonthsAndNamesTheQuietest() {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            days.put(TODAY.minusDays(i), TODAY.minusDays(i).getMonthValue() == 8 ? 1 : 2);
        }
        assertThat(year(days).html())
                .contains("369 activities on 200 days of the last 12 months. Quietest: August 2026.")
                .contains("<th scope=\"row\">August 2026</th><td class=\"num\">31</td><td class=\"num\">31</td>")
                .contains("data-first=\"2025-11-17\"");
        assertThat(year(days).german().html()).contains("an 200 Tagen", "Am stillsten: August 2026.", ">Mär<");
    }

    @Test
    void aMonthBeforeCountingBeganIsNotCalledQuiet() {
        assertThat(year(Map.of(TODAY, 1)).html())
                .contains("1 activity on 1 day")
                .doesNotContain("Quietest");
    }

    @Test
    void isNothingInAQuietYear() {
        assertThat(year(Map.of()).isEmpty()).isTrue();
        assertThat(year(Map.of(TODAY.minusDays(500), 1)).isEmpty()).isTrue();
    }

    @Test
    void countsWhateverTheFeedCounts() throws Exception {
        Workbench bench = Workbench.of(new YearWidget());
        bench.hub(HubId.user("ada"), Map.of());
        bench.act(HubId.user("ada"), "ada", NOW);
        bench.act(HubId.user("ada"), "ben", NOW);
        bench.act(HubId.user("ada"), "ada", NOW.minus(Duration.ofDays(300)));
        assertThat(bench.load(HubId.user("ada"), "days", widget().profile().defaults()))
                .isEqualTo(new YearData(Map.of(TODAY, 2, TODAY.minusDays(300), 1)));
        assertThat(bench.questions()).isEqualTo(1);
    }
}
