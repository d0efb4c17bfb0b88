package org.fedoraproject.hubs.cli.bench;

import io.lettuce.core.Consumer;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.BusMessage;

/** How fast this Redis takes messages and gives them back, with nothing else done: add, read by group, acknowledge and delete. Stateless. */
final class StreamFloor {

    private static final String KEY = "bench:stream";
    private static final String GROUP = "bench";
    private static final int BATCH = 100;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private StreamFloor() {}

    /** Messages a second. */
    static double measure(String url, String name, int messages) {
        List<String> texts = new Mix("stream-" + name)
                .next(messages).stream().map(StreamFloor::text).toList();
        RedisClient client = RedisClient.create(url);
        try (var connection = client.connect()) {
            var sync = connection.sync();
            sync.xgroupCreate(XReadArgs.StreamOffset.from(KEY, "0"), GROUP, XGroupCreateArgs.Builder.mkstream());
            long begun = System.nanoTime();
            for (int from = 0; from < texts.size(); from += BATCH) {
                loop(connection.async(), texts.subList(from, Math.min(texts.size(), from + BATCH)));
            }
            double rate = messages / ((System.nanoTime() - begun) / 1e9);
            sync.del(KEY);
            return rate;
        } finally {
            client.shutdown();
        }
    }

    @SuppressWarnings("unchecked") // the driver takes its stream positions as an array of a generic type
    private static void loop(RedisAsyncCommands<String, String> redis, List<String> texts) {
        List<RedisFuture<String>> added = new ArrayList<>();
        texts.forEach(text -> added.add(redis.xadd(KEY, "m", text)));
        LettuceFutures.awaitAll(WAIT, added.toArray(RedisFuture[]::new));
        RedisFuture<List<StreamMessage<String, String>>> read = redis.xreadgroup(
                Consumer.from(GROUP, "one"), XReadArgs.Builder.count(BATCH), XReadArgs.StreamOffset.lastConsumed(KEY));
        String[] ids =
                LettuceFutures.awaitOrCancel(read, WAIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).stream()
                        .map(StreamMessage::getId)
                        .toArray(String[]::new);
        LettuceFutures.awaitAll(WAIT, redis.xack(KEY, GROUP, ids), redis.xdel(KEY, ids));
    }

    private static String text(BusMessage message) {
        return BoundedJson.write(message);
    }
}
