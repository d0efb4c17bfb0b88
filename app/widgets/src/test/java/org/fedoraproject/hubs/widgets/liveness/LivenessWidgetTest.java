package org.fedoraproject.hubs.widgets.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class LivenessWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new LivenessWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("last", new LastSign(NOW));
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW.minus(Duration.ofDays(900)));

    private static Stage last(Instant at) {
        return Stage.of(new LivenessWidget(), DESIGN).with("last", new LastSign(at));
    }

    @Test
    void hidesWhileTheHubIsLively() {
        assertThat(last(NOW.minus(Duration.ofDays(31))).isEmpty()).isTrue();
        assertThat(last(NOW.minus(Duration.ofDays(20)))
                        .set(new LivenessSettings(14))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void saysSinceWhenAHubIsQuiet() {
        Stage quiet = last(Instant.parse("2026-05-12T10:00:00Z"));
        assertThat(quiet.html())
                .contains("Quiet since May 2026.", "datetime=\"2026-05-12T10:00:00Z\"", "Ask in the chat");
        assertThat(quiet.german().html()).contains("Still seit Mai 2026.");
        assertThat(quiet.isEmpty()).isFalse();
    }

    @Test
    void aHubNothingEverHappenedOnIsAsOldAsItIs() {
        Stage silent = Stage.of(new LivenessWidget(), DESIGN).with("last", new LastSign(null));
        assertThat(silent.html()).contains("Quiet since June 2024.");
        assertThat(Stage.of(new LivenessWidget(), Hub.named(HubId.team("new"), "test", NOW))
                        .with("last", new LastSign(null))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void archivedHubsSayThat() {
        assertThat(Stage.of(new LivenessWidget(), DESIGN.withArchived(true))
                        .with("last", new LastSign(NOW))
                        .html())
                .contains("Archived: kept for reading");
    }

    @Test
    void aPersonLivesByWhatTheyDoThemselves() throws Exception {
        Workbench bench = Workbench.of(new LivenessWidget());
        bench.hub(HubId.user("ada"), Map.of());
        bench.act(HubId.user("ada"), "ada", NOW.minus(Duration.ofDays(9)));
        bench.act(HubId.user("ada"), "ben", NOW);
        assertThat(bench.load(HubId.user("ada"), "last", LivenessSettings.DEFAULTS))
                .isEqualTo(new LastSign(NOW.minus(Duration.ofDays(9))));
        assertThat(bench.questions()).isEqualTo(1);
        bench.hub(HubId.team("design"), Map.of());
        bench.act(HubId.team("design"), "ben", NOW);
        assertThat(bench.load(HubId.team("design"), "last", LivenessSettings.DEFAULTS))
                .isEqualTo(new LastSign(NOW));
    }
}
