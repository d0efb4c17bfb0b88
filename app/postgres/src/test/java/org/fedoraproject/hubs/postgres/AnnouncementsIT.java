package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The outbox, filled by the database itself. */
final class AnnouncementsIT {

    private final TestDatabase database = TestDatabase.fresh("it_announcements");

    private final PostgresStores stores = PostgresStores.open(database.settings());

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void collectsNothingWhileNobodyPublishes() {
        stores.hubs().save(List.of(HubFixture.team("tea").plan()));

        assertThat(taken()).isEmpty();
        stores.announcements().open();
        database.execute("UPDATE announcer SET until = now() - interval '1 second'");
        stores.hubs().save(List.of(HubFixture.team("coffee").plan()));
        assertThat(taken()).isEmpty();
    }

    @Test
    void tellsWhatHappensToPublicHubsInOrder() {
        stores.announcements().open();
        stores.hubs().createMissing(List.of(HubFixture.user("ada").plan()));
        stores.hubs()
                .save(List.of(HubFixture.team("tea").member("ada", Role.MEMBER).plan()));
        stores.hubs()
                .save(List.of(HubFixture.team("tea")
                        .titled("Tea")
                        .member("ada", Role.OWNER)
                        .plan()));
        stores.hubs()
                .save(List.of(HubFixture.team("secret")
                        .visible(Visibility.PRIVATE)
                        .member("ada", Role.OWNER)
                        .plan()));

        assertThat(taken())
                .containsExactly(
                        "hub.created u/ada {}",
                        "hub.created t/tea {}",
                        "hub.updated t/tea {\"changed_keys\":[\"title\"]}",
                        "user.role.removed t/tea {\"role\":\"member\",\"username\":\"ada\"}",
                        "user.role.added t/tea {\"role\":\"owner\",\"username\":\"ada\"}");
        assertThat(taken()).isEmpty();
    }

    @Test
    void whoIsOnAHubFromTheStartIsNotSaidToHaveJoined() {
        stores.announcements().open();
        stores.hubs()
                .save(List.of(
                        HubFixture.team("tea")
                                .member("ada", Role.OWNER)
                                .member("ben", Role.MEMBER)
                                .plan(),
                        HubFixture.team("coffee").member("ada", Role.OWNER).plan()));
        stores.hubs()
                .createMissing(List.of(
                        HubFixture.team("milk").member("ben", Role.MEMBER).plan()));
        assertThat(taken())
                .containsExactlyInAnyOrder("hub.created t/coffee {}", "hub.created t/tea {}", "hub.created t/milk {}");

        stores.hubs()
                .save(List.of(HubFixture.team("milk")
                        .member("ben", Role.MEMBER)
                        .member("cleo", Role.MEMBER)
                        .plan()));
        assertThat(taken()).containsExactly("user.role.added t/milk {\"role\":\"member\",\"username\":\"cleo\"}");
    }

    @Test
    void tellsWhoDidItAndWhichSettingsOfAWidgetChanged() {
        stores.announcements().open();
        stores.hubs().save(List.of(HubFixture.team("tea").widget("library").plan()));
        taken();
        database.execute("BEGIN; SET LOCAL hubs.actor = 'ralph';"
                + " UPDATE placement SET configuration = '{\"per_page\": 5, \"label\": \"x\"}'; COMMIT");
        database.execute("UPDATE placement SET position = 3");

        assertThat(taken())
                .singleElement()
                .asString()
                .matches("widget.updated t/tea \\{\"agent\":\"ralph\",\"widget_id\":\\d+,"
                        + "\"changed_keys\":\\[\"label\",\"per_page\"],\"widget_label\":\"library\"}");
    }

    @Test
    void tellsThatATeamMayBeJoinedOtherwiseOrHasAnotherPicture() {
        stores.announcements().open();
        stores.hubs().save(List.of(HubFixture.team("tea").plan()));
        taken();
        database.execute("UPDATE hub SET joining = 'OPEN', avatar = repeat('0f', 32)");

        assertThat(taken()).containsExactly("hub.updated t/tea {\"changed_keys\":[\"joining\",\"avatar\"]}");
    }

    @Test
    void keepsWhatCouldNotBePublished() {
        stores.announcements().open();
        stores.hubs().save(List.of(HubFixture.team("tea").plan()));

        assertThat(stores.announcements().take(10, changes -> false)).isEqualTo(1);
        assertThat(taken()).hasSize(1);
    }

    private List<String> taken() {
        List<String> out = new ArrayList<>();
        stores.announcements().take(100, changes -> {
            changes.forEach(change -> out.add(change.what() + " " + change.hub() + " " + change.content()));
            return true;
        });
        return out;
    }
}
