package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the command says and how it ends; what it does is tested with the listener. */
final class BackfillCommandTest {

    private static final String ANSWER =
            "{\"total\":1,\"pages\":1,\"count\":1,\"raw_messages\":[{\"id\":\"a\",\"topic\":"
                    + "\"org.fedoraproject.prod.teahouse.pot\",\"headers\":{\"sent-at\":\"2026-11-20T10:00:00+00:00\"},"
                    + "\"body\":{}}]}";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private HttpServer archive;

    private volatile int status = 200;

    private TestTerminal terminal;

    @BeforeEach
    void start() throws IOException {
        archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/search", exchange -> {
            asked.add(exchange.getRequestURI().getRawQuery());
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        archive.start();
        String url = "http://127.0.0.1:" + archive.getAddress().getPort() + "/search";
        terminal = new TestTerminal(Map.of("HUBS_ARCHIVE_URL", url), "");
    }

    @AfterEach
    void stop() {
        archive.stop(0);
    }

    @Test
    void countsWithoutTakingAnythingIn() {
        int code = terminal.run(
                "bus",
                "backfill",
                "--since",
                "2026-11-20",
                "--until",
                "2026-11-20t12:00:00z",
                "--user",
                "ralph",
                "--dry-run",
                "--json");

        assertThat(terminal.err()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(terminal.out()).isEqualTo("{\"messages\":1,\"unreadable\":0}\n");
        assertThat(asked).singleElement().asString().contains("start=1795132800&", "end=1795176000&", "user=ralph");
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThat(terminal.run("bus", "backfill")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.run("bus", "backfill", "--since", "yesterday")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--since is 'yesterday'");
        assertThat(terminal.run("bus", "backfill", "--since", "2h", "--until", "3h"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(asked).isEmpty();
    }

    @Test
    void saysWhereToGoOnWhenTheArchiveRefuses() {
        status = 403;

        assertThat(terminal.run("bus", "backfill", "--since", "2026-11-20T10:00:00Z", "--dry-run"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("403", "bus backfill --since 2026-11-20T10:00:00Z");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        TestTerminal bare = TestTerminal.bare();

        assertThat(bare.run("bus", "backfill", "--since", "1d")).isEqualTo(ExitCode.FAILED);
        assertThat(bare.err()).contains("hubs.archive.url");
        assertThat(terminal.run("bus", "backfill", "--since", "1d")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("hubs.redis.url");
    }
}
