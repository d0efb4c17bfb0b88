package org.fedoraproject.hubs.widgets.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class RulesWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new RulesWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("owners", new OwnersData(9, List.of(new OwnersData.Owner("ada", HOSTILE))));
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    @Test
    void showsOwnersAndWhatTheySaid() {
        String html = Stage.of(new RulesWidget(), DESIGN)
                .set(new RulesSettings("https://x.example.org/join", "", "Thursdays", "", "javascript:alert(1)"))
                .with("owners", new OwnersData(8, List.of(new OwnersData.Owner("ada", "Ada Example"))))
                .html();
        assertThat(html)
                .contains("href=\"/u/ada/\">Ada Example</a>", ">7 more</a>", "<dd>Thursdays</dd>")
                .contains("<a href=\"https://x.example.org/join\" rel=\"noopener ugc\">How we work</a>")
                .doesNotContain("Minutes", "Schedule", "javascript:");
    }

    @Test
    void isNothingWhenNobodyOwnsItAndNobodySaidAnything() {
        Stage bare = Stage.of(new RulesWidget(), DESIGN).with("owners", new OwnersData(0, List.of()));
        assertThat(bare.isEmpty()).isTrue();
        assertThat(bare.set(new RulesSettings("", "", "Thursdays", "", "")).isEmpty())
                .isFalse();
    }

    @Test
    void ownersComeFromTheHubAndNobodyElse() throws Exception {
        Workbench bench = Workbench.of(new RulesWidget());
        bench.hub(HubId.team("design"), Map.of("ada", Role.OWNER, "ben", Role.MEMBER, "eve", Role.SUBSCRIBER));
        assertThat(bench.load(HubId.team("design"), "owners", RulesSettings.DEFAULTS))
                .isEqualTo(new OwnersData(1, List.of(new OwnersData.Owner("ada", "ada"))));
        assertThat(bench.questions()).isEqualTo(2);
    }
}
