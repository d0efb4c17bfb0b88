package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help is a promise to scripts and to the operating procedure: word by word as in the files beside. */
final class HelpTest {

    @ParameterizedTest
    @CsvSource({
        "'', fedora-hubs.txt",
        "--help, fedora-hubs.txt",
        "cache, cache.txt",
        "cache --help, cache.txt",
        "db, db.txt",
        "fas, fas.txt",
        "fas --help, fas.txt",
        "run, run.txt",
        "bus, bus.txt",
        "config, config.txt",
        "dead, dead.txt",
        "cache coverage --help, cache-coverage.txt",
        "demo --help, demo.txt",
        "bus explain --help, bus-explain.txt",
        "run all --help, run-all.txt"
    })
    void printsItsHelpOnStandardOutput(String line, String file) throws IOException {
        TestTerminal terminal = TestTerminal.bare();

        int code = line.isEmpty() ? terminal.run() : terminal.run(line.split(" "));

        assertThat(terminal.out()).isEqualTo(golden(file));
        assertThat(terminal.err()).isEmpty();
        assertThat(code).isZero();
    }

    private static String golden(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(HelpTest.class.getResourceAsStream("help/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
