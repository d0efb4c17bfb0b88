package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.fedoraproject.hubs.testkit.settings.HubSettingsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract over real connections, and what else a change leaves behind. */
final class PostgresHubSettingsIT implements HubSettingsContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_settings");

    @Override
    public HubStore store() {
        return STORES.open().hubs();
    }

    @Override
    public InterestIndex index() {
        return STORES.open().interests();
    }

    @Override
    public HubSettings settings() {
        return STORES.open().settings();
    }

    @Override
    public History history() {
        return STORES.open().history();
    }

    @Test
    void announcementsNameFieldsAndWhoChangedThem() {
        STORES.open().announcements().open();
        settings().create(ADA, HubFixture.team("art-club").plan());
        settings().archive(ADA, HubId.team("art-club"), true);
        assertThat(STORES.database()
                        .ask("SELECT what || ' ' || (content ->> 'agent') || coalesce(content ->> 'changed_keys', '')"
                                + " FROM announcement WHERE content ? 'agent' ORDER BY id"))
                .isEqualTo(List.of("hub.created ada", "user.role.added ada", "hub.updated ada[\"archived\"]"));
    }
}
