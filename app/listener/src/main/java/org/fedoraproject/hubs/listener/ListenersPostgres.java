package org.fedoraproject.hubs.listener;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.fedoraproject.hubs.postgres.PostgresStores;

/** PostgreSQL for the parts of the listener that need it; the listener itself starts and runs without. Stateless. */
final class ListenersPostgres {

    private ListenersPostgres() {}

    /** One connection, made when it is first used; other roles make the tables. */
    static PostgresStores open(ApplicationContext context) {
        Map<String, Object> settings = new HashMap<>();
        context.getEnvironment()
                .getProperties("hubs.postgres")
                .forEach((key, value) -> settings.put("hubs.postgres." + key, value));
        settings.put("hubs.postgres.migrate", false);
        settings.put("hubs.postgres.pool", 1);
        return PostgresStores.open(settings);
    }
}
