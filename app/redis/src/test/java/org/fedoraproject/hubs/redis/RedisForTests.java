package org.fedoraproject.hubs.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.Objects;
import java.util.function.Consumer;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.testkit.queue.Pipeline;
import org.fedoraproject.hubs.testkit.queue.QueueFixture;

/** The Redis of the tests: the embedded one, or the one that {@code HUBS_TEST_REDIS_URL} names, which is emptied. */
final class RedisForTests {

    private RedisForTests() {}

    static String url() {
        String named = System.getenv("HUBS_TEST_REDIS_URL");
        return named != null
                ? named
                : Objects.requireNonNull(
                        SharedStores.get(Store.REDIS).settings().get("hubs.redis.url"));
    }

    static RedisQueues open() {
        with(RedisCommands::flushall);
        return RedisQueues.open(RedisConfiguration.of(url(), "hubs:", QueueFixture.QUICK));
    }

    static Pipeline pipeline(RedisQueues queues) {
        return new Pipeline(
                queues.inbox(),
                queues.messages(),
                queues.entries(),
                queues.refreshes(),
                queues.deadLetters(),
                queues.updates(),
                () -> with(redis -> {
                    redis.flushall();
                    redis.scriptFlush();
                }));
    }

    static void with(Consumer<RedisCommands<String, String>> commands) {
        try (RedisClient client = RedisClient.create(url());
                StatefulRedisConnection<String, String> connection = client.connect()) {
            commands.accept(connection.sync());
        }
    }
}
