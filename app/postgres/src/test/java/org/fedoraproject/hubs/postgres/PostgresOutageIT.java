package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away and comes back; a server of its own, since it is stopped. */
final class PostgresOutageIT {

    @Test
    void healsByItselfWhenTheServerIsBack() {
        try (EmbeddedStores server = EmbeddedStores.start(null, Set.of(Store.POSTGRES))) {
            Map<String, Object> settings = new HashMap<>(server.settings());
            settings.put("hubs.postgres.migrate", true);
            try (PostgresStores stores = PostgresStores.open(settings)) {
                stores.hubs().createMissing(List.of(HubFixture.user("ada").plan()));
                assertThat(stores.health().check()).isEqualTo(Health.UP);

                server.stop(Store.POSTGRES);

                assertThatExceptionOfType(HubStoreException.class)
                        .isThrownBy(() -> stores.hubs().find(HubId.user("ada")))
                        .withMessageContaining("find hubs");
                assertThat(stores.health().check().state()).isEqualTo(Health.State.DOWN);

                server.start(Store.POSTGRES);

                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .ignoreException(HubStoreException.class)
                        .until(() -> stores.hubs().find(HubId.user("ada")).isPresent());
                assertThat(stores.health().check()).isEqualTo(Health.UP);
            }
        }
    }

    @Test
    void opensWithoutAServer() {
        try (PostgresStores stores =
                PostgresStores.open(Map.of("hubs.postgres.url", "jdbc:postgresql://127.0.0.1:1/hubs"))) {
            Health health = stores.health().check();

            assertThat(health.state()).isEqualTo(Health.State.DOWN);
            assertThat(health.detail()).contains("ask for health").contains("tried again");
        }
    }
}
