package org.fedoraproject.hubs.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.TopicTokens;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.redis.RedisConfiguration;
import org.fedoraproject.hubs.redis.RedisQueues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The role with a real Redis that goes away, comes back and is emptied. */
final class SseApplicationIT {

    private final EmbeddedStores stores = SharedStores.get(Store.REDIS);
    private final RedisClient client = RedisClient.create(stores.settings().getOrDefault("hubs.redis.url", ""));
    private RunningRole role;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(stores.settings());
        settings.put("hubs.sse.port", 0);
        settings.put("hubs.sse.origins", "http://127.0.0.1:8080,http://localhost:8080");
        role = SseApplication.start(settings);
    }

    @AfterEach
    void stop() {
        role.close();
        client.shutdown();
    }

    @Test
    void anythingThatWritesTheStreamReachesBrowsers() throws IOException {
        try (EventStream stream =
                EventStream.get(role.port(), "/sse?topic=t/design", "Origin: http://localhost:8080")) {
            assertThat(stream.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:8080");
            stream.next();

            String id = add(Update.widget("t/design", new PlacementId(42), 7));

            assertThat(stream.next())
                    .isEqualTo(List.of(
                            "id: " + id, "event: widget", "data: {\"hub\":\"t/design\",\"widget\":42,\"version\":7}"));
        }
    }

    @Test
    void streamsSurviveAnOutage() throws IOException {
        try (EventStream stream = EventStream.get(role.port(), "/sse?topic=t/design")) {
            stream.next();
            stores.stop(Store.REDIS);
            assertThat(stream.isSilent(500)).isTrue();
            stores.start(Store.REDIS);
            stream.isSilent(1500);

            add(Update.widget("t/design", new PlacementId(1), 1));

            assertThat(stream.next()).anyMatch(line -> line.equals("event: widget") || line.equals("event: reset"));
        }
    }

    @Test
    void pagesReloadWhenRedisWasEmptied() throws IOException {
        String known;
        try (EventStream stream = EventStream.get(role.port(), "/sse?topic=t/design")) {
            stream.next();
            known = add(Update.widget("t/design", new PlacementId(1), 1));
            assertThat(stream.next()).contains("id: " + known);
            try (StatefulRedisConnection<String, String> redis = client.connect()) {
                redis.sync().flushall();
            }
            add(Update.widget("t/infra", new PlacementId(2), 1));

            assertThat(stream.next()).contains("event: reset");
        }
        try (EventStream stream = EventStream.get(role.port(), "/sse?topic=t/design", "Last-Event-ID: " + known)) {
            stream.next();
            assertThat(stream.next()).contains("event: reset");
        }
    }

    @Test
    void whatIsGuardedNeedsATokenAndAnEndEndsIt() throws IOException {
        try (RedisQueues queues = RedisQueues.open(configuration())) {
            String token = new TopicTokens(queues.streams().key())
                    .sign(new TopicToken(
                            null,
                            "ada",
                            Set.of("t/secret"),
                            StreamPosition.parse(queues.updates().newestId()),
                            Instant.now().plusSeconds(60)));
            try (EventStream member = EventStream.get(role.port(), "/sse?topic=t/secret&token=" + token);
                    EventStream nobody = EventStream.get(role.port(), "/sse?topic=t/secret")) {
                assertThat(member.status()).isEqualTo(200);
                member.next();
                nobody.next();
                Update secret = Update.widget("t/secret", new PlacementId(1), 1).guardedWhen(true);
                queues.updates().publish(List.of(secret));
                assertThat(member.next()).contains("event: widget");

                queues.streams().endPerson("ada");
                assertThat(member.next()).contains("event: renew");
                assertThat(nobody.isSilent(200)).isTrue();
            }
        }
    }

    private RedisConfiguration configuration() {
        return RedisConfiguration.at(stores.settings().getOrDefault("hubs.redis.url", ""));
    }

    private String add(Update update) {
        try (StatefulRedisConnection<String, String> redis = client.connect()) {
            return redis.sync()
                    .xadd(
                            "hubs:updates",
                            Map.of("topic", update.topic(), "event", update.event(), "data", update.data()));
        }
    }
}
