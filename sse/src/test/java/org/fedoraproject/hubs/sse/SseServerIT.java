package org.fedoraproject.hubs.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.operations.Operations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event server over real sockets. */
final class SseServerIT {

    private final StoredUpdates updates = new StoredUpdates();
    private final StoredStreams streams = new StoredStreams(updates);
    private final Operations operations = new Operations("sse", List.of());
    private SseServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = SseServer.start(settings(Duration.ofSeconds(30), 6, 2), updates, streams, operations);
    }

    @AfterEach
    void stop() {
        server.close();
        operations.close();
    }

    @Test
    void sendsTheFirstLinesAtOnceAndThenWhatHappens() throws IOException {
        String before = updates.addWidget("t/design", 1, 1);
        await().until(() -> metric("hubs_sse_updates_total") >= 1);
        try (EventStream stream = EventStream.get(server.port(), "/sse?topic=t/design&topic=u/ralph")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
            assertThat(stream.header("Cache-Control")).contains("no-cache", "no-transform");
            assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.header("X-Content-Type-Options")).isEqualTo("nosniff");
            List<String> first = stream.next();
            assertThat(first)
                    .anyMatch(line -> line.matches("retry: [234]\\d{3}"))
                    .contains("id: " + before);

            updates.addWidget("t/infra", 9, 1);
            String id = updates.addWidget("t/design", 42, 7);

            assertThat(stream.next())
                    .containsExactly(
                            "id: " + id, "event: widget", "data: {\"hub\":\"t/design\",\"widget\":42,\"version\":7}");
            String other = updates.add("u/ralph", "stream", "{}");
            assertThat(stream.next()).containsExactly("id: " + other, "event: stream", "data: {}");
        }
    }

    @Test
    void tellsWhoComesBackWhatWasMissedFolded() throws IOException {
        String known;
        try (EventStream stream = EventStream.get(server.port(), "/sse?topic=t/design")) {
            stream.next();
            known = updates.addWidget("t/design", 42, 1);
            assertThat(stream.next()).contains("id: " + known);
        }
        updates.addWidget("t/design", 42, 2);
        String stays = updates.addWidget("t/design", 43, 1);
        String newest = updates.addWidget("t/design", 42, 3);

        for (String[] how : new String[][] {
            {"/sse?topic=t/design", "Last-Event-ID: " + known}, {"/sse?topic=t/design&lastEventId=" + known, "X-No: 1"}
        }) {
            try (EventStream stream = EventStream.get(server.port(), how[0], how[1])) {
                assertThat(stream.next()).contains("id: " + known);
                assertThat(stream.next()).contains("id: " + stays);
                assertThat(stream.next()).contains("id: " + newest, "event: widget");
                assertThat(stream.isSilent(100)).isTrue();
            }
        }
    }

    @Test
    void tellsToReloadWhenTheLastIdMeansNothing() throws IOException {
        updates.addWidget("t/design", 1, 1);
        for (String id : List.of("999999-0", "5-5", "rubbish", "1-0; DROP")) {
            try (EventStream stream = EventStream.get(server.port(), "/sse?topic=t/design", "Last-Event-ID: " + id)) {
                assertThat(stream.next()).anyMatch(line -> line.startsWith("retry: "));
                assertThat(stream.next()).contains("event: reset", "data: {}").anyMatch(l -> l.startsWith("id: "));
            }
        }
    }

    @Test
    void tellsOpenPagesToReloadWhenTheStreamWasEmptied() throws IOException {
        updates.addWidget("t/design", 1, 1);
        await().until(() -> metric("hubs_sse_updates_total") >= 1);
        try (EventStream stream = EventStream.get(server.port(), "/sse?topic=t/design")) {
            stream.next();
            updates.empty();
            updates.addWidget("t/infra", 1, 2);

            List<String> reset = stream.next();
            assertThat(reset).contains("event: reset");
            String id = updates.addWidget("t/design", 1, 3);
            assertThat(stream.next()).contains("id: " + id);
        }
    }

    @Test
    void tellsOpenPagesToReloadWhenTheStreamVanished() throws IOException {
        updates.addWidget("t/design", 1, 1);
        await().until(() -> metric("hubs_sse_updates_total") >= 1);
        try (EventStream stream = EventStream.get(server.port(), "/sse?topic=t/design")) {
            stream.next();
            updates.empty();

            List<String> reset = stream.next();
            assertThat(reset).contains("event: reset");
            String id = reset.getFirst().substring("id: ".length());
            updates.addWidget("t/design", 1, 3);
            try (EventStream again = EventStream.get(server.port(), "/sse?topic=t/design", "Last-Event-ID: " + id)) {
                again.next();
                assertThat(again.next()).contains("event: widget");
            }
        }
    }

    @Test
    void staysOpenWhileTheStoreIsAwayAndHealsByItself() throws IOException {
        try (EventStream stream = EventStream.get(server.port(), "/sse?topic=t/design")) {
            stream.next();
            updates.away(true);
            assertThat(stream.isSilent(400)).isTrue();
            try (EventStream second = EventStream.get(server.port(), "/sse?topic=t/design")) {
                assertThat(second.status()).isEqualTo(200);
            }
            String id = updates.addWidget("t/design", 1, 1);
            updates.away(false);

            assertThat(stream.next()).contains("id: " + id);
        }
    }

    @Test
    void refusesWithWords() throws IOException {
        check("GET /sse HTTP/1.1", 400, "Say which hubs");
        check("GET /sse?topic=nonsense HTTP/1.1", 400, "path of a hub");
        check("GET /sse?topic=t/design%0Aevent:x HTTP/1.1", 400, "path of a hub");
        check("GET /sse?topic=%zz HTTP/1.1", 400, "not well-formed");
        check("GET /nothing HTTP/1.1", 404, "/sse?topic=");
        check("POST /sse?topic=t/design HTTP/1.1", 405, "Only GET");
        StringBuilder many = new StringBuilder("GET /sse?topic=t/x");
        for (int i = 0; i < 50; i++) {
            many.append("&topic=t/x").append(i);
        }
        check(many + " HTTP/1.1", 400, "at most 50");
        check("GET /sse?topic=t/design&pad=" + "x".repeat(9000) + " HTTP/1.1", 400, "over 8 KB");
    }

    @Test
    void answersHeadAndOptions() throws IOException {
        try (EventStream head = EventStream.request(server.port(), "HEAD /sse?topic=t/design HTTP/1.1")) {
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).startsWith("text/event-stream");
            assertThat(head.rest()).isEmpty();
        }
        try (EventStream options = EventStream.request(
                server.port(), "OPTIONS /sse HTTP/1.1", "Origin: https://hubs.example", "X-Other: 1")) {
            assertThat(options.status()).isEqualTo(204);
            assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            assertThat(options.header("Access-Control-Allow-Headers")).contains("Last-Event-ID");
        }
    }

    @Test
    void letsOnlyNamedOriginsListen() throws IOException {
        try (EventStream ours = EventStream.get(server.port(), "/sse?topic=t/design", "Origin: https://hubs.example")) {
            assertThat(ours.header("Access-Control-Allow-Origin")).isEqualTo("https://hubs.example");
            assertThat(ours.header("Vary")).isEqualTo("Origin");
        }
        try (EventStream others =
                EventStream.get(server.port(), "/sse?topic=t/design", "Origin: https://evil.example")) {
            assertThat(others.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(others.header("Vary")).isEqualTo("Origin");
        }
    }

    @Test
    void refusesAboveItsLimitsAndLetsInAgain() throws IOException {
        List<EventStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                open.add(EventStream.get(server.port(), "/sse?topic=t/design", "X-Forwarded-For: 203.0.113.9"));
            }
            try (EventStream third =
                    EventStream.get(server.port(), "/sse?topic=t/design", "X-Forwarded-For: 203.0.113.9")) {
                assertThat(third.status()).isEqualTo(429);
                assertThat(third.header("Retry-After")).isEqualTo("30");
            }
            for (int i = 0; i < 4; i++) {
                open.add(EventStream.get(server.port(), "/sse?topic=t/design"));
            }
            try (EventStream seventh = EventStream.get(server.port(), "/sse?topic=t/design")) {
                assertThat(seventh.status()).isEqualTo(503);
                assertThat(seventh.header("Retry-After")).isEqualTo("30");
            }
        } finally {
            for (EventStream stream : open) {
                stream.close();
            }
        }
        await().until(() -> metric("hubs_sse_connections") == 0);
        try (EventStream again = EventStream.get(server.port(), "/sse?topic=t/design")) {
            assertThat(again.status()).isEqualTo(200);
        }
    }

    @Test
    void servesOperationsBesideTheStreams() throws IOException {
        check("GET /healthz/live HTTP/1.1", 200, "\"UP\"");
        check("GET /healthz/ready HTTP/1.1", 200, "\"sse\"");
        check("GET /metrics HTTP/1.1", 200, "hubs_sse_connections");
        check("GET /healthz/other HTTP/1.1", 404, "Try /healthz");
    }

    @Test
    void closesWhoNeverFinishesTheHead() throws IOException {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(9000);
            socket.getOutputStream().write("GET /sse?topic=t/de".getBytes(StandardCharsets.UTF_8));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void keepsQuietStreamsAlive() throws IOException, InterruptedException {
        try (SseServer lively = SseServer.start(settings(Duration.ofSeconds(1), 6, 2), updates, streams, operations);
                EventStream stream = EventStream.get(lively.port(), "/sse?topic=t/design")) {
            stream.next();
            assertThat(stream.next()).containsExactly(": keepalive");
            assertThat(stream.next()).containsExactly(": keepalive");
        }
    }

    @Test
    void cutsOffWhoDoesNotReadAndTellsTheOthers() throws IOException {
        try (EventStream stalled = EventStream.get(server.port(), "/sse?topic=t/design");
                EventStream healthy = EventStream.get(server.port(), "/sse?topic=u/ralph")) {
            assertThat(stalled.status()).isEqualTo(200);
            healthy.next();
            String data = "{\"pad\":\"" + "x".repeat(60_000) + "\"}";
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        updates.add("t/design", "stream", data);
                        return metric("hubs_sse_ended_total{how=\"slow\"") >= 1;
                    });
            String id = updates.add("u/ralph", "stream", "{}");

            assertThat(healthy.next()).contains("id: " + id);
        }
    }

    @Test
    void endsStreamsInGoodOrderWhenItStops() throws IOException {
        try (EventStream stream = EventStream.get(server.port(), "/sse?topic=t/design")) {
            stream.next();
            server.close();

            assertThat(stream.rest()).isEmpty();
        }
    }

    private void check(String line, int status, String words) throws IOException {
        try (EventStream answer = EventStream.request(server.port(), line)) {
            assertThat(answer.status())
                    .as(line.substring(0, Math.min(60, line.length())))
                    .isEqualTo(status);
            assertThat(answer.rest()).contains(words);
        }
    }

    private double metric(String start) {
        return operations
                .metrics()
                .scrape()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static SseConfiguration settings(Duration keepalive, int connections, int perAddress) {
        return new SseConfiguration(
                "127.0.0.1",
                0,
                List.of("https://hubs.example"),
                List.of("127.0.0.0/8"),
                keepalive,
                Duration.ofHours(1),
                new SseConfiguration.Limits(connections, perAddress, 20, 100, Duration.ofMillis(700)));
    }
}
