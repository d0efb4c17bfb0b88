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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract over real connections, and what else a change leaves behind. */
final class PostgresHubSettingsIT implements HubSettingsContract {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_settings");

    private static PostgresStores stores;

    @BeforeAll
    static void open() {
        stores = PostgresStores.open(DATABASE.settings());
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    @Override
    public HubStore store() {
        return stores.hubs();
    }

    @Override
    public InterestIndex index() {
        return stores.interests();
    }

    @Override
    public HubSettings settings() {
        return stores.settings();
    }

    @Override
    public History history() {
        return stores.history();
    }

    @Test
    void announcementsNameFieldsAndWhoChangedThem() {
        stores.announcements().open();
        settings().create(ADA, HubFixture.team("art-club").plan());
        settings().archive(ADA, HubId.team("art-club"), true);
        assertThat(DATABASE.ask(
                        "SELECT what || ' ' || (content ->> 'agent') || coalesce(content ->> 'changed_keys', '')"
                                + " FROM announcement WHERE content ? 'agent' ORDER BY id"))
                .isEqualTo(List.of("hub.created ada", "user.role.added ada", "hub.updated ada[\"archived\"]"));
    }
}
