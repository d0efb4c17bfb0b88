package org.fedoraproject.hubs.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        other = start(data, ProcessBuilder.Redirect.DISCARD, Store.POSTGRES, Store.REDIS);
        addresses = EmbeddedAddresses.read(data).orElseThrow();
    }

    private static Process start(Path folder, ProcessBuilder.Redirect output, Store... stores) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                StoresUntilKilled.class.getName(),
                folder.toString()));
        Stream.of(stores).map(Store::name).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> EmbeddedAddresses.read(folder).isPresent());
        return process;
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

    @Test
    void aBrokerThatEndsByItselfIsNotEndedTwice(@TempDir Path folder) throws Exception {
        Path said = folder.resolve("said.txt");
        Process broker = start(folder, ProcessBuilder.Redirect.to(said.toFile()), Store.BROKER, Store.MONGO);

        broker.destroy();
        broker.waitFor();

        assertThat(said).content().doesNotContain("IllegalStateException", "Exception in thread");
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
