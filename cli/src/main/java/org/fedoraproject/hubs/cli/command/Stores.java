package org.fedoraproject.hubs.cli.command;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;

/**
 * Ports and registries for commands that need more than one: a context with the stores' beans and no role. Takes about a second; commands
 * that need Redis alone open it directly.
 */
public final class Stores {

    private Stores() {}

    /**
     * Opens them; nothing is migrated.
     *
     * @param settings where the stores are
     * @param environments {@code postgres}, {@code redis}, or none for what is pure
     */
    public static ApplicationContext open(Settings settings, String... environments) {
        Map<String, Object> all = new HashMap<>(settings.asMap());
        all.put("hubs.postgres.migrate", false);
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments(environments)
                .properties(all)
                .start();
    }
}
