package org.fedoraproject.hubs.widgets.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

final class MembersWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new MembersWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("members", new MembersData(3, List.of(new MembersData.Person("ada", HOSTILE, true, NOW))));
    }

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    private static Stage members(int total, MembersData.Person... people) {
        return Stage.of(new MembersWidget(), DESIGN).with("members", new MembersData(total, List.of(people)));
    }

    @Test
    void ownersAreNamedAndTheRestIsCounted() {
        Stage stage = members(
                14,
                new MembersData.Person("ada", "Ada Example", true, null),
                new MembersData.Person("ben", "", false, NOW.minus(Duration.ofDays(1))));
        assertThat(stage.html())
                .contains("<a class=\"title\" href=\"/u/ada/\">Ada Example</a><small>Owner</small></div></li>")
                .contains(
                        "<a class=\"title\" href=\"/u/ben/\">ben</a></div><small class=\"faint\">active yesterday</small>")
                .contains("<a class=\"push\" href=\"/t/design/members/\">All 14 members</a>");
        assertThat(stage.german().html()).contains("Verantwortlich", "gestern aktiv", "Alle 14 Mitglieder");
    }

    @Test
    void whoHasNoRowIsAFaceAndWhoHasNoFaceIsCounted() {
        assertThat(members(
                                9,
                                new MembersData.Person("ada", "Ada", true, null),
                                new MembersData.Person("ben", "Ben", false, null),
                                new MembersData.Person("eve", "Eve", false, null))
                        .set(new MembersSettings(1))
                        .html())
                .contains("aria-label=\"Ben, Eve\"", "<span class=\"more\">+6</span>")
                .doesNotContain("href=\"/u/ben/\"");
    }

    @Test
    void saysNothingWhenNobodyHasJoined() {
        assertThat(members(0).isEmpty()).isTrue();
    }

    @Test
    void whoWasActiveLastComesFirstAfterOwners() throws Exception {
        Workbench bench = team();
        bench.act(HubId.user("ben"), "ben", NOW.minus(Duration.ofDays(3)));
        bench.act(HubId.user("eve"), "eve", NOW.minus(Duration.ofDays(1)));
        bench.act(HubId.user("gil"), "eve", NOW);
        MembersData data = (MembersData) bench.load(HubId.team("design"), "members", MembersSettings.DEFAULTS);
        assertThat(data.first())
                .containsExactly(
                        new MembersData.Person("ada", "ada", true, null),
                        new MembersData.Person("eve", "eve", false, NOW.minus(Duration.ofDays(1))),
                        new MembersData.Person("ben", "ben", false, NOW.minus(Duration.ofDays(3))),
                        new MembersData.Person("gil", "gil", false, null));
        assertThat(data.total()).isEqualTo(4);
        assertThat(bench.questions()).isEqualTo(4);
    }

    @Test
    void whoHidesHasNoLastActivity() throws Exception {
        Workbench bench = team();
        bench.act(HubId.user("eve"), "eve", NOW);
        bench.act(HubId.user("ben"), "ben", NOW);
        bench.hubs().unlist(HubId.user("eve"), true);
        MembersData data = (MembersData) bench.load(HubId.team("design"), "members", MembersSettings.DEFAULTS);
        assertThat(data.first().stream().filter(p -> p.active() != null).map(MembersData.Person::username))
                .containsExactly("ben");
    }

    private static Workbench team() {
        Workbench bench = Workbench.of(new MembersWidget());
        bench.hub(
                HubId.team("design"),
                Map.of(
                        "ada",
                        Role.OWNER,
                        "ben",
                        Role.MEMBER,
                        "eve",
                        Role.MEMBER,
                        "gil",
                        Role.MEMBER,
                        "sub",
                        Role.SUBSCRIBER));
        for (String name : List.of("ben", "eve", "gil")) {
            bench.hub(HubId.user(name), Visibility.PUBLIC, Map.of());
        }
        return bench;
    }
}
