package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demonstration refuses before it begins anything. */
final class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void portsThatThereAreNotAreRefusedAtOnce() {
        for (List<String> wrong : List.of(List.of("--port", "99999"), List.of("--sse-port", "-1"))) {
            TestTerminal terminal = TestTerminal.bare();
            assertThat(terminal.run("demo", wrong.get(0), wrong.get(1), "--data", folder.toString()))
                    .isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("ports are 1 to 65535");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSecondOneOnTheSameFolderIsToldOfTheFirst() throws Exception {
        try (EmbeddedStores running = EmbeddedStores.start(folder, Set.of())) {
            Files.writeString(folder.resolve("login.port"), "1");
            TestTerminal terminal = new TestTerminal(Map.of(), "");
            assertThat(terminal.run("demo", "--data", folder.toString())).isEqualTo(ExitCode.FAILED);
            assertThat(terminal.err())
                    .contains("is in use by process " + ProcessHandle.current().pid())
                    .doesNotContain("another program", "remove");
            assertThat(running.settings()).isEmpty();
        }
    }
}
