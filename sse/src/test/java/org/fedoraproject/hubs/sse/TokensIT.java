package org.fedoraproject.hubs.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.TopicTokens;
import org.fedoraproject.hubs.core.update.Update;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tokens open, and when they stop to, over real sockets. */
final class TokensIT {

    private static final UUID SESSION = UUID.fromString("0b8e7c52-0000-4000-8000-000000000001");

    private static final String SECRET = "/sse?topic=t/secret";

    private final StoredUpdates updates = new StoredUpdates();
    private final StoredStreams streams = new StoredStreams(updates);
    private final Operations operations = new Operations("sse", List.of());
    private SseServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        SseConfiguration settings = new SseConfiguration(
                "127.0.0.1",
                0,
                List.of(),
                List.of(),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                new SseConfiguration.Limits(100, 100, 3, 100, Duration.ofSeconds(5)));
        server = SseServer.start(settings, updates, streams, operations);
    }

    @AfterEach
    void stop() {
        server.close();
        operations.close();
    }

    @Test
    void whatIsGuardedReachesThoseWhoMayHearOfIt() throws IOException {
        try (EventStream member = get(SECRET, token("ada", "t/secret"));
                EventStream elsewhere = get(SECRET, token("ben", "t/open"));
                EventStream nobody = get(SECRET, "")) {
            member.next();
            elsewhere.next();
            nobody.next();
            String secret = updates.add(guarded("t/secret", 1));
            String open = updates.addWidget("t/secret", 2, 1);

            assertThat(member.next()).contains("id: " + secret);
            assertThat(member.next()).contains("id: " + open);
            assertThat(elsewhere.next()).contains("id: " + open);
            assertThat(nobody.next()).contains("id: " + open);
        }
    }

    @Test
    void whatIsGuardedIsReplayedToThemOnly() throws IOException {
        String known = updates.addWidget("t/open", 9, 1);
        String secret = updates.add(guarded("t/secret", 1));
        String last = updates.addWidget("t/secret", 2, 1);

        try (EventStream member = get(SECRET + "&lastEventId=" + known, token("ada", "t/secret"));
                EventStream nobody = get(SECRET + "&lastEventId=" + known, "")) {
            member.next();
            assertThat(member.next()).contains("id: " + secret);
            assertThat(member.next()).contains("id: " + last);
            nobody.next();
            assertThat(nobody.next()).contains("id: " + last);
            assertThat(nobody.isSilent(100)).isTrue();
        }
    }

    @Test
    void aPrivateHubAndOneThatDoesNotExistLookTheSame() throws IOException {
        String before = updates.addWidget("t/open", 9, 1);
        await().until(() -> metric("hubs_sse_updates_total") >= 1);
        for (String last : List.of("", "&lastEventId=" + before, "&lastEventId=rubbish")) {
            try (EventStream secret = get(SECRET + last, "");
                    EventStream missing = get("/sse?topic=t/nobody-has-this" + last, "")) {
                assertThat(secret.status()).isEqualTo(missing.status()).isEqualTo(200);
                assertThat(plain(secret.next())).isEqualTo(plain(missing.next()));
                if (last.endsWith("rubbish")) {
                    assertThat(plain(secret.next())).isEqualTo(plain(missing.next()));
                }
                updates.add(guarded("t/secret", 1));
                streams.endHub(HubId.team("secret"));
                assertThat(secret.isSilent(150)).isTrue();
                assertThat(missing.isSilent(10)).isTrue();
            }
        }
    }

    @Test
    void wrongForeignAndExpiredTokensAreRefusedInWords() throws IOException {
        String good = token("ada", "t/secret");
        String foreign = new TopicTokens(
                        "a key that nobody here knows of!".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .sign(content("ada", Instant.now().plusSeconds(60), "t/secret"));
        String expired = sign(content("ada", Instant.now().minusSeconds(1), "t/secret"));
        for (String bad : List.of("rubbish", good + "x", "x" + good, foreign, expired, good.replace('.', '_'))) {
            try (EventStream refused = get(SECRET, bad)) {
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.rest()).contains("opens nothing any more");
            }
        }
        try (EventStream refused = get("/sse?topic=" + Ended.TOPIC, good)) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws IOException {
        String brief = sign(content("ada", Instant.now().plusSeconds(2), "t/secret"));
        try (EventStream stream = get(SECRET, brief)) {
            assertThat(stream.status()).isEqualTo(200);
            stream.next();
            assertThat(stream.next()).contains("event: renew");
            assertThat(stream.rest()).isEmpty();
        }
        assertThat(metric("hubs_sse_ended_total{how=\"expired\"")).isEqualTo(1);
    }

    @Test
    void anEndEndsItsStreamsAndNoOthers() throws IOException {
        for (Ended ended :
                List.of(new Ended.Session(SESSION), new Ended.Person("ada"), new Ended.Hub(HubId.team("secret")))) {
            String token = token("ada", "t/secret");
            try (EventStream hers = get(SECRET, token);
                    EventStream others = get("/sse?topic=t/open", other());
                    EventStream nobody = get(SECRET, "")) {
                hers.next();
                others.next();
                nobody.next();
                streams.end(ended);

                assertThat(hers.next()).contains("event: renew");
                assertThat(hers.rest()).isEmpty();
                assertThat(others.isSilent(100)).isTrue();
                assertThat(nobody.isSilent(10)).isTrue();
            }
            try (EventStream again = get(SECRET, token)) {
                assertThat(again.status()).as("the old token").isEqualTo(403);
            }
            try (EventStream fresh = get(SECRET, token("ada", "t/secret"))) {
                assertThat(fresh.status()).as("a token of after").isEqualTo(200);
            }
        }
    }

    @Test
    void aServerThatStartsLaterKnowsWhoEnded() throws IOException, InterruptedException {
        String token = token("ada", "t/secret");
        streams.endSession(SESSION);
        updates.trimTo(0);
        server.close();
        start();

        try (EventStream again = get(SECRET, token)) {
            assertThat(again.status()).isEqualTo(403);
        }
    }

    @Test
    void tokensOfAnEmptiedStoreAreTakenAfterAMoment() throws IOException {
        streams.setKey(2);
        String fresh = token("ada", "t/secret");
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    try (EventStream stream = get(SECRET, fresh)) {
                        assertThat(stream.status()).isEqualTo(200);
                    }
                });
    }

    @Test
    void aSessionHasOnlySoManyStreams() throws IOException {
        String token = token("ada", "t/secret");
        try (EventStream one = get(SECRET, token);
                EventStream two = get(SECRET, token);
                EventStream three = get(SECRET, token);
                EventStream four = get(SECRET, token)) {
            assertThat(List.of(one.status(), two.status(), three.status())).containsOnly(200);
            assertThat(four.status()).isEqualTo(429);
        }
    }

    private static Update guarded(String hub, long widget) {
        return Update.widget(hub, new PlacementId(widget), 1).guardedWhen(true);
    }

    private EventStream get(String target, String token) throws IOException {
        return EventStream.get(server.port(), token.isEmpty() ? target : target + "&token=" + token);
    }

    private String token(String username, String topic) {
        return sign(content(username, Instant.now().plusSeconds(600), topic));
    }

    private String other() {
        return sign(new TopicToken(
                UUID.randomUUID(),
                "ben",
                Set.of("t/open"),
                position(),
                Instant.now().plusSeconds(600)));
    }

    private TopicToken content(String username, Instant expires, String topic) {
        return new TopicToken(SESSION, username, Set.of(topic), position(), expires);
    }

    private StreamPosition position() {
        return StreamPosition.parse(updates.newestId());
    }

    private String sign(TopicToken token) {
        return new TopicTokens(streams.key()).sign(token);
    }

    /** Without the pause before a reconnect, which is another one for each connection. */
    private static List<String> plain(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("retry: ")).toList();
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
}
