package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.junit.jupiter.api.Test;

/** Exit codes, and what goes where. */
final class CommandLineTest {

    private static final String MESSAGE =
            "{\"topic\":\"org.fedoraproject.prod.badges.badge.award\",\"id\":\"7d7e4b9e-7b1c-4f8c-9f63-5b3a2d1c0e0f\","
                    + "\"headers\":{\"sent-at\":\"2026-11-20T10:00:00+00:00\"},\"body\":{\"badge\":{\"badge_id\":\"night-owl\","
                    + "\"name\":\"Night Owl\"},\"user\":{\"username\":\"amara\",\"badges_user_id\":7}}}";

    @Test
    void saysWhatIsWrongWithACommandLineOnStandardError() {
        TestTerminal terminal = TestTerminal.bare();

        assertThat(terminal.run("frobnicate")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err())
                .contains("Usage: fedora-hubs [OPTIONS] COMMAND [ARGS]...", "No such command 'frobnicate'");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void refusesOptionsThatThereAreNot() {
        TestTerminal terminal = TestTerminal.bare();

        assertThat(terminal.run("cache", "coverage", "--nonsense")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.run("cache", "clean")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.run("bus", "explain")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void saysWhichStoreIsMissingAndWhatToDo() {
        TestTerminal terminal = TestTerminal.bare();

        assertThat(terminal.run("cache", "coverage")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("hubs.postgres.url", "HUBS_POSTGRES_URL", "fedora-hubs demo");
    }

    @Test
    void isUnknownToMonitoringWithoutAStore() {
        TestTerminal terminal = TestTerminal.bare();

        assertThat(terminal.run("cache", "coverage", "-w", "50:")).isEqualTo(3);
        assertThat(terminal.out()).startsWith("HUBS COVERAGE UNKNOWN - ");
    }

    @Test
    void explainsMessagesUnderTheNameTheyCameWith() throws MalformedJsonException {
        TestTerminal terminal =
                new TestTerminal(Map.of(), "{\"id\":\"badge\",\"message\":" + MESSAGE + "}\n" + MESSAGE + "\n");

        assertThat(terminal.run("bus", "explain", "--json", "-")).isZero();

        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = BoundedJson.parse(lines.getFirst(), 100_000);
        assertThat(first.path("case").asText()).isEqualTo("badge");
        assertThat(first.path("application").asText()).isEqualTo("badges");
        assertThat(first.path("usernames").toString()).isEqualTo("[\"amara\"]");
        assertThat(first.path("sentence").asText()).contains("Night Owl");
        assertThat(BoundedJson.parse(lines.get(1), 100_000).has("case")).isFalse();
    }

    @Test
    void namesLinesThatAreNoMessage() {
        TestTerminal terminal = new TestTerminal(Map.of(), MESSAGE + "\nnonsense\n");

        assertThat(terminal.run("bus", "explain", "-")).isEqualTo(ExitCode.PARTLY);
        assertThat(terminal.err()).contains("-:2: ");
        assertThat(terminal.out()).contains("amara");
        assertThat(terminal.run("bus", "explain", "/nonexistent/file")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void showsSettingsWithoutSecrets() {
        TestTerminal terminal = new TestTerminal(
                Map.of(
                        "HUBS_REDIS_URL",
                        "redis://hubs:verysecret@redis.example:6379",
                        "HUBS_POSTGRES_PASSWORD",
                        "alsosecret"),
                "");

        assertThat(terminal.run("config", "check")).isZero();
        assertThat(terminal.out()).contains("redis.example").doesNotContain("verysecret", "alsosecret");
    }
}
