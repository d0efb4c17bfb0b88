package org.fedoraproject.hubs.widgets.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class StatsWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new StatsWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("counts", new CountsData(1, 2, 3));
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    private static Stage figures(Hub hub) {
        return Stage.of(new StatsWidget(), hub).with("counts", new CountsData(1, 2, 0));
    }

    @Test
    void countsPeopleByWhatTheyAre() throws Exception {
        Workbench bench = Workbench.of(new StatsWidget());
        bench.hub(
                HubId.team("design"),
                Map.of("a", Role.OWNER, "b", Role.MEMBER, "c", Role.SUBSCRIBER, "d", Role.STARGAZER));
        assertThat(bench.load(HubId.team("design"), "counts", widget().profile().defaults()))
                .isEqualTo(new CountsData(2, 1, 1));
        assertThat(bench.questions()).isEqualTo(1);
    }

    @Test
    void buttonsShowWhatTheViewerIs() {
        String html = figures(DESIGN)
                .seenBy("ngozi", Set.of(Role.SUBSCRIBER), Action.FOLLOW, Action.JOIN, Action.LEAVE)
                .html();
        assertThat(html)
                .contains("action=\"/t/design/roles/join\"", "Ask to join")
                .contains("action=\"/t/design/roles/unsubscribe\"", "aria-pressed=\"true\"", "Subscribed")
                .contains("action=\"/t/design/roles/star\"", "aria-pressed=\"false\"", "name=\"csrf\" value=\"token\"")
                .doesNotContain("/login");
        assertThat(figures(DESIGN)
                        .seenBy("ngozi", Set.of(Role.OWNER), Action.JOIN, Action.LEAVE)
                        .html())
                .contains("You are one of the owners.")
                .doesNotContain("/roles/join", "/roles/subscribe");
    }

    @Test
    void whoCannotActSeesNoButton() {
        assertThat(figures(Hub.named(HubId.user("ngozi"), "test", NOW))
                        .seenBy("ngozi", Set.of())
                        .html())
                .doesNotContain("<form", "/login", "member");
        assertThat(figures(DESIGN).seenBy("ngozi", Set.of(), Action.FOLLOW).html(""))
                .doesNotContain("<form");
        assertThat(figures(DESIGN).html())
                .contains("href=\"/login?to&#x3D;/t/design/\"")
                .doesNotContain("<form");
        assertThat(figures(DESIGN.withArchived(true)).html()).doesNotContain("/login", "<form");
    }

    @Test
    void figuresHaveTheirOwnPlural() {
        assertThat(figures(DESIGN).html()).contains("<dt>member</dt><dd>1</dd>", "<dt>subscribers</dt><dd>2</dd>");
        assertThat(figures(DESIGN).german().html()).contains("<dt>Abonnements</dt>");
    }
}
