package org.fedoraproject.hubs.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.fedoraproject.hubs.cli.command.Terminal;

/** Runs command lines and keeps what they print. */
final class TestTerminal {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal;

    TestTerminal(Map<String, String> environment, String input) {
        this.terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                environment);
    }

    /** Without any environment or input. */
    static TestTerminal bare() {
        return new TestTerminal(Map.of("HOME", "/nonexistent"), "");
    }

    int run(String... arguments) {
        return FedoraHubs.run(terminal, arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
