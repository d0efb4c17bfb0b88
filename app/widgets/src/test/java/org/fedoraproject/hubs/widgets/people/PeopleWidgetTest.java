package org.fedoraproject.hubs.widgets.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.widgets.Stage;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.fedoraproject.hubs.widgets.Workbench;
import org.junit.jupiter.api.Test;

final class PeopleWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new PeopleWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of(
                "people",
                new PeopleData(List.of(
                        new PeopleData.Person("ada", HOSTILE, HOSTILE, NOW),
                        new PeopleData.Person(HOSTILE, null, null, null))));
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    @Test
    void whoHasNoHubForEverybodyIsANameWithoutMore() throws Exception {
        Workbench bench = Workbench.of(new PeopleWidget());
        bench.hub(HubId.team("design"), Map.of());
        bench.hub(HubId.user("ada"), Map.of());
        bench.hub(HubId.user("eve"), Visibility.PRIVATE, Map.of());
        bench.act(HubId.user("ada"), "ada", NOW.minus(Duration.ofDays(20)));
        bench.act(HubId.user("eve"), "eve", NOW);
        PeopleSettings named = new PeopleSettings("Mentors", List.of("eve", " ada ", "no body", "ada", ""));
        PeopleData data = (PeopleData) bench.load(HubId.team("design"), "people", named);
        assertThat(data.people())
                .containsExactly(
                        new PeopleData.Person("eve", null, null, null),
                        new PeopleData.Person("ada", "ada", null, NOW.minus(Duration.ofDays(20))),
                        new PeopleData.Person("no body", null, null, null));
        assertThat(bench.questions()).isEqualTo(3);
        Stage stage = Stage.of(new PeopleWidget(), DESIGN).set(named).with("people", data);
        assertThat(stage.title()).isEqualTo("Mentors");
        assertThat(stage.html())
                .contains("href=\"/u/ada/\">ada</a>", "active 2 weeks ago", "<span class=\"title\">eve</span>")
                .doesNotContain("/u/eve/");
    }

    @Test
    void isNothingWhenNobodyIsChosen() {
        assertThat(Stage.of(new PeopleWidget(), DESIGN)
                        .with("people", new PeopleData(List.of()))
                        .isEmpty())
                .isTrue();
    }
}
