package org.fedoraproject.hubs.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From the broker to the pages and to whoever listens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholePortalIT {

    private final WholePortal portal;

    WholePortalIT(@TempDir Path data) throws IOException, InterruptedException {
        portal = WholePortal.start(data);
    }

    @BeforeAll
    void awaitCommunity() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.get(portal.pages() + "/t/design/").contains("Design"));
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void showsAMessageOfTheBusInTheFeedsAndTellsBrowsers() throws IOException, BrokerException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), portal.eventPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write("GET /sse?topic=t/design HTTP/1.1\r\nHost: hubs\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            BufferedReader events =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            awaitLine(events, "retry: ");

            portal.comment("amara", "A ticket that nobody else has");

            awaitLine(events, "event: widget");
            assertThat(awaitLine(events, "data: ")).contains("\"hub\":\"t/design\"");
        }
        for (String hub : List.of("/t/design/", "/u/amara/")) {
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> portal.get(portal.pages() + hub).contains("A ticket that nobody else has"));
        }
    }

    private static String awaitLine(BufferedReader events, String start) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith(start)) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }
}
