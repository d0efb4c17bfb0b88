package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.postgres.PostgresStores;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on real stores. */
final class UserCommandIT {

    private final TestTerminal terminal = new TestTerminal(Map.of("HOME", "/nonexistent"), "");

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("hubs.yml").toString()));
        return terminal.run(all.toArray(String[]::new));
    }

    @Test
    void disablesAndEnablesWhomItNames() throws IOException {
        Map<String, Object> settings =
                new HashMap<>(SharedStores.get(Store.POSTGRES, Store.REDIS).settings());
        settings.put("hubs.postgres.migrate", true);
        Files.writeString(
                folder.resolve("hubs.yml"),
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + ": '" + entry.getValue() + "'")
                        .collect(Collectors.joining("\n")));
        try (PostgresStores stores = PostgresStores.open(settings)) {
            stores.hubs().createMissing(List.of(HubFixture.user("useract").plan()));

            assertThat(run("user", "disable", "useract")).isEqualTo(ExitCode.DONE);
            assertThat(terminal.out()).contains("useract cannot sign in any more");
            assertThat(stores.people().find("useract").orElseThrow().disabled()).isTrue();
            assertThat(stores.hubs().find(HubId.user("useract")).orElseThrow().archived())
                    .isTrue();
            assertThat(run("user", "disable", "useract")).isEqualTo(ExitCode.DONE);
            assertThat(terminal.out()).contains("is disabled already");

            assertThat(run("user", "enable", "useract")).isEqualTo(ExitCode.DONE);
            assertThat(stores.people().find("useract").orElseThrow().disabled()).isFalse();
            assertThat(run("user", "enable", "nobody-of-this-name")).isEqualTo(ExitCode.NOT_FOUND);
            assertThat(run("user", "enable")).isEqualTo(ExitCode.USAGE);
        }
    }
}
