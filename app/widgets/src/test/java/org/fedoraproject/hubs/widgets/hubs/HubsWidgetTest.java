package org.fedoraproject.hubs.widgets.hubs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class HubsWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new HubsWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of(
                "hubs",
                new HubsData(
                        List.of(new HubsData.Team("a", HOSTILE, true)),
                        List.of(new HubsData.Followed("u/a", HOSTILE))));
    }

    private static final Hub NGOZI = Hub.named(HubId.user("ngozi"), "test", NOW);

    @Test
    void ownedTeamsComeFirstAndPrivateOnesNever() throws Exception {
        Workbench bench = Workbench.of(new HubsWidget());
        bench.hub(HubId.user("ngozi"), Map.of());
        bench.hub(HubId.team("design"), Map.of("ngozi", Role.MEMBER));
        bench.hub(HubId.team("python"), Visibility.PREVIEW, Map.of("ngozi", Role.OWNER));
        bench.hub(HubId.team("secret"), Visibility.PRIVATE, Map.of("ngozi", Role.OWNER));
        bench.hub(HubId.team("kernel"), Map.of("ngozi", Role.SUBSCRIBER));
        bench.hub(HubId.team("hush"), Visibility.PRIVATE, Map.of("ngozi", Role.SUBSCRIBER));
        bench.hub(HubId.team("liked"), Map.of("ngozi", Role.STARGAZER));
        bench.hub(HubId.user("tomas"), Map.of("ngozi", Role.SUBSCRIBER));
        bench.hub(HubId.user("shy"), Map.of("ngozi", Role.SUBSCRIBER));
        bench.hubs().unlist(HubId.user("shy"), true);
        assertThat(bench.load(HubId.user("ngozi"), "hubs", widget().profile().defaults()))
                .isEqualTo(new HubsData(
                        List.of(
                                new HubsData.Team("python", "python", true),
                                new HubsData.Team("design", "design", false)),
                        List.of(
                                new HubsData.Followed("t/kernel", "kernel"),
                                new HubsData.Followed("u/tomas", "tomas"))));
        assertThat(bench.questions()).isEqualTo(3);
    }

    @Test
    void saysWhatThePersonIsAndFollows() {
        Stage stage = Stage.of(new HubsWidget(), NGOZI)
                .with(
                        "hubs",
                        new HubsData(
                                List.of(new HubsData.Team("python", "Python", true)),
                                List.of(
                                        new HubsData.Followed("t/kernel", "Kernel"),
                                        new HubsData.Followed("u/tomas", ""))));
        assertThat(stage.html())
                .contains("href=\"/t/python/\">Python</a></div><span class=\"muted\">Owner</span>")
                .contains("Follows <a href=\"/t/kernel/\">Kernel</a>, <a href=\"/u/tomas/\">u/tomas</a></p>");
        assertThat(stage.german().html()).contains("Verantwortlich", "Folgt ");
    }

    @Test
    void isNothingForWhoBelongsNowhere() {
        assertThat(Stage.of(new HubsWidget(), NGOZI)
                        .with("hubs", new HubsData(List.of(), List.of()))
                        .isEmpty())
                .isTrue();
    }
}
