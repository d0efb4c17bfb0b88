package org.fedoraproject.hubs.listener.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.ListenerApplication;
import org.fedoraproject.hubs.postgres.PostgresStores;
import org.fedoraproject.hubs.redis.RedisConfiguration;
import org.fedoraproject.hubs.redis.RedisQueues;
import org.junit.jupiter.api.Test;

class FilledGapsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedStores stores = SharedStores.get(Store.BROKER, Store.REDIS, Store.POSTGRES);

    @Test
    void aListenerThatWasAwayTakesInWhatTheArchiveHas() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> settings = new HashMap<>(stores.settings());
        settings.put("hubs.postgres.migrate", true);
        try (Archive archive = Archive.start();
                PostgresStores postgres = PostgresStores.open(settings);
                RedisQueues queues =
                        RedisQueues.open(RedisConfiguration.at(String.valueOf(settings.get("hubs.redis.url"))))) {
            postgres.lastSeen().advance("embedded", now.minus(Duration.ofHours(1)));
            IntStream.range(0, 150).forEach(n -> archive.file(now.minusSeconds(3000 - n), "gap-" + n));
            settings.put("hubs.environment", "development");
            settings.put("hubs.listener.management-port", "0");
            settings.put("hubs.archive.url", archive.url());
            settings.put("hubs.archive.pause", "0s");
            settings.put("hubs.archive.settle", "0s");
            settings.put("hubs.contact.mail", "hubs@example.org");
            RunningRole listener = ListenerApplication.start(settings);
            try {
                assertThat(taken(queues)).hasSize(150);
                await().atMost(PATIENCE)
                        .until(() ->
                                postgres.lastSeen().of("embedded").orElseThrow().isAfter(now.minusSeconds(1)));
            } finally {
                listener.close();
            }
            assertThat(archive.agents()).containsOnly("Fedora-Hubs/1 (hubs@example.org)");
        }
    }

    private static Set<String> taken(RedisQueues queues) {
        Set<String> ids = new HashSet<>();
        await().atMost(PATIENCE).until(() -> {
            for (UnitOfWork<BusMessage> unit : queues.messages().lease("test", 100, Duration.ofMillis(200))) {
                if (unit.payload().busId().startsWith("gap-")) {
                    ids.add(unit.payload().busId());
                }
            }
            return ids.size() >= 150;
        });
        return ids;
    }
}
