package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.operations.HealthCheck;

/** Asks PostgreSQL a question that needs a connection and the schema. Thread-safe. */
@Singleton
final class PostgresHealthCheck implements HealthCheck {

    private final HubRepository hubs;

    PostgresHealthCheck(HubRepository hubs) {
        this.hubs = hubs;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Health check() {
        try {
            StoreCall.run("ask for health", () -> hubs.existingPeople(new String[] {"-"}));
            return Health.UP;
        } catch (HubStoreException e) {
            return Health.down(String.valueOf(e.getMessage()));
        }
    }
}
