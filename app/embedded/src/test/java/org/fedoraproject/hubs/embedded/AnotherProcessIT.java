package org.fedoraproject.hubs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnotherProcessIT {

    @TempDir
    Path data;

    private Process other;

    private Map<String, String> addresses;

    @BeforeEach
    void startAnotherProcess() throws Exception {
        other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoresUntilKilled.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> EmbeddedAddresses.read(data).isPresent());
        addresses = EmbeddedAddresses.read(data).orElseThrow();
    }

    @AfterEach
    void endTheOtherProcess() throws Exception {
        // Asked, not killed, or its stores would outlive the test.
        other.destroy();
        other.waitFor();
    }

    @Test
    void theFolderOfAnotherProcessIsRefused() {
        assertThatThrownBy(() -> EmbeddedStores.start(data, Set.of(Store.MONGO)))
                .isInstanceOf(EmbeddedStoresException.class)
                .hasMessageContaining("in use by process " + other.pid());
    }

    @Test
    void whatAKilledProcessLeftIsEndedAndItsDataAndPortsTakenOver() throws Exception {
        Clients.redis(addresses, "kept", "yes");
        other.destroyForcibly().waitFor();
        ProcessHandle redis = child("redis/hubs-redis.pid");
        ProcessHandle postgres = child("postgres/data/postmaster.pid");
        assertThat(isRunning(redis) && isRunning(postgres)).isTrue();
        assertThat(EmbeddedAddresses.read(data)).isEmpty();

        try (EmbeddedStores stores = EmbeddedStores.start(data, Set.of(Store.POSTGRES, Store.REDIS))) {
            assertThat(isRunning(redis) || isRunning(postgres)).isFalse();
            assertThat(stores.settings()).isEqualTo(addresses);
            assertThat(Clients.redis(addresses, "kept")).isEqualTo("yes");
            try (Connection connection = Clients.postgres(addresses)) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aTerminatedProcessEndsItsStores() throws Exception {
        ProcessHandle redis = child("redis/hubs-redis.pid");
        ProcessHandle postgres = child("postgres/data/postmaster.pid");

        other.destroy();
        other.waitFor();

        assertThat(isRunning(redis) || isRunning(postgres)).isFalse();
        assertThat(EmbeddedAddresses.read(data)).isEmpty();
    }

    /** What has ended but was not reaped has no command line any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().isPresent();
    }

    private ProcessHandle child(String pidFile) throws Exception {
        String pid = Files.readAllLines(data.resolve(pidFile)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
