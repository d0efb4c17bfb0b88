package org.fedoraproject.hubs.widgets.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.MessageFiles;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class ActivityWidgetTest implements WidgetContract {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Override
    public Widget<?, ?> widget() {
        return new ActivityWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("days", new DaysData(Map.of(TODAY, Map.of(HOSTILE, 3))));
    }

    @Test
    void weeksBeginOnMondayAndTheTwelfthIsThisOne() {
        Weeks weeks = upTo(Map.of(
                LocalDate.parse("2026-11-16"), Map.of("bodhi", 2),
                LocalDate.parse("2026-11-15"), Map.of("bodhi", 1),
                LocalDate.parse("2026-08-31"), Map.of("bodhi", 4),
                LocalDate.parse("2026-08-30"), Map.of("bodhi", 9)));
        assertThat(weeks.first()).isEqualTo(LocalDate.parse("2026-08-31"));
        int[] updates = weeks.byName().get("updates");
        assertThat(updates).isNotNull();
        assertThat(updates[11]).isEqualTo(2);
        assertThat(updates[10]).isEqualTo(1);
        assertThat(updates[0]).isEqualTo(4);
        assertThat(Arrays.stream(updates).sum()).isEqualTo(7);
    }

    @Test
    void theSmallServicesBecomeOther() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 1; i <= 8; i++) {
            counts.put("service" + i, i);
        }
        Weeks weeks = upTo(Map.of(TODAY, counts));
        assertThat(weeks.byName().keySet()).containsExactly("service8", "service7", "service6", "service5", "other");
        assertThat(weeks.total()).isEqualTo(36);
    }

    @Test
    void plotAndTableShowTheSameFigures() {
        Stage stage = Stage.of(new ActivityWidget(), Hub.named(HubId.team("design"), "test", NOW))
                .with("days", new DaysData(Map.of(TODAY, Map.of("bodhi", 3, "buildsys", 5))));
        WeeksView view = new WeeksPlot(
                        upTo(Map.of(TODAY, Map.of("bodhi", 3, "buildsys", 5))),
                        MessageFiles.beside(ActivityWidget.class, Locale.ENGLISH))
                .draw();
        assertThat(view.total()).isEqualTo(8);
        assertThat(stage.html()).contains("8 activities in 12 weeks, most of them builds", "width=\"5.2%\"");
        assertThat(stage.german().html())
                .contains("8 Aktivitäten in 12 Wochen, die meisten davon Builds", "diese Woche", "31. Aug.");
        assertThat(view.rows()).hasSize(12);
        assertThat(view.rows().getLast()).isEqualTo(new WeeksView.Row("this week", java.util.List.of(5, 3)));
        assertThat(view.bars()).hasSize(2).allMatch(WeeksView.Bar::partial);
    }

    @Test
    void drawsAsManyWeeksAsAreAskedFor() {
        Stage stage = Stage.of(new ActivityWidget(), Hub.named(HubId.team("design"), "test", NOW))
                .set(new ActivitySettings(26))
                .with("days", new DaysData(Map.of(TODAY.minusWeeks(25), Map.of("bodhi", 3))));
        assertThat(stage.title()).isEqualTo("26 weeks");
        assertThat(stage.html()).contains("3 activities in 26 weeks", "width=\"2.4%\"");
        assertThat(stage.set(new ActivitySettings(12)).isEmpty()).isTrue();
        assertThat(stage.set(ActivitySettings.DEFAULTS).title()).isEqualTo("Twelve weeks");
    }

    private static Weeks upTo(Map<LocalDate, Map<String, Integer>> days) {
        return Weeks.upTo(TODAY, 12, days, Locale.ENGLISH);
    }

    @Test
    void theScaleCanBeHalvedAndIsNeverBelowTheHighestBar() {
        for (int highest = 0; highest < 3000; highest++) {
            int top = WeeksPlot.roundUp(highest);
            assertThat(top).isGreaterThanOrEqualTo(highest).isEven().isPositive();
            assertThat(top).isLessThanOrEqualTo(Math.max(2, highest * 2));
        }
    }
}
