package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.postgres.PostgresStores;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.Test;

/** The commands on real stores. */
final class UserCommandIT {

    @Test
    void disablesAndEnablesWhomItNames() {
        Map<String, Object> settings =
                new HashMap<>(SharedStores.get(Store.POSTGRES, Store.REDIS).settings());
        settings.put("hubs.postgres.migrate", true);
        Map<String, String> environment = new HashMap<>();
        settings.forEach((key, value) -> environment.put(
                key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), String.valueOf(value)));
        TestTerminal terminal = new TestTerminal(environment, "");
        try (PostgresStores stores = PostgresStores.open(settings)) {
            stores.hubs().createMissing(List.of(HubFixture.user("useract").plan()));

            assertThat(terminal.run("user", "disable", "useract")).isEqualTo(ExitCode.DONE);
            assertThat(terminal.out()).contains("useract cannot sign in any more");
            assertThat(stores.people().find("useract").orElseThrow().disabled()).isTrue();
            assertThat(stores.hubs().find(HubId.user("useract")).orElseThrow().archived())
                    .isTrue();
            assertThat(terminal.run("user", "disable", "useract")).isEqualTo(ExitCode.DONE);
            assertThat(terminal.out()).contains("is disabled already");

            assertThat(terminal.run("user", "enable", "useract")).isEqualTo(ExitCode.DONE);
            assertThat(stores.people().find("useract").orElseThrow().disabled()).isFalse();
            assertThat(terminal.run("user", "enable", "nobody-of-this-name")).isEqualTo(ExitCode.NOT_FOUND);
            assertThat(terminal.run("user", "enable")).isEqualTo(ExitCode.USAGE);
        }
    }
}
