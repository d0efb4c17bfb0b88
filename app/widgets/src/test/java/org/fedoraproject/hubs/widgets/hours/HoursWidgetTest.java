package org.fedoraproject.hubs.widgets.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class HoursWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new HoursWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("hours", new HoursData(LATE));
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    /** 23:00 of a Sunday (UTC), in winter and in summer. */
    private static final Map<Instant, Integer> LATE =
            Map.of(Instant.parse("2026-11-15T23:00:00Z"), 3, Instant.parse("2026-09-06T23:00:00Z"), 2);

    @Test
    void hoursAreThoseOfWhoeverLooks() {
        assertThat(Week.of(LATE, ZoneOffset.UTC).sum(6 * 24 + 23)).isEqualTo(5);
        Week prague = Week.of(LATE, ZoneId.of("Europe/Prague"));
        assertThat(prague.sum(0)).isEqualTo(3);
        assertThat(prague.sum(1)).isEqualTo(2);
    }

    @Test
    void saysWhenTheTeamIsMostActive() {
        Stage stage = Stage.of(new HoursWidget(), DESIGN).with("hours", new HoursData(LATE));
        assertThat(stage.html())
                .contains("5 activities in twelve weeks, most on Sunday and around 23:00. Hours are in UTC.")
                .contains("<th scope=\"row\">23:00</th>");
        assertThat(stage.in("Europe/Prague").german().html())
                .contains("die meisten am Montag und um 00:00. Die Zeiten gelten in Europe/Prague.");
    }

    @Test
    void isNothingWhenNothingHappened() {
        assertThat(Stage.of(new HoursWidget(), DESIGN)
                        .with("hours", new HoursData(Map.of()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void countsWhateverTheFeedCounts() throws Exception {
        Workbench bench = Workbench.of(new HoursWidget());
        bench.hub(HubId.team("design"), Map.of());
        bench.act(HubId.team("design"), "ada", NOW.plusSeconds(60));
        bench.act(HubId.team("design"), "ada", NOW.plusSeconds(120));
        assertThat(bench.load(HubId.team("design"), "hours", widget().profile().defaults()))
                .isEqualTo(new HoursData(Map.of(NOW, 2)));
        assertThat(bench.questions()).isEqualTo(1);
    }
}
