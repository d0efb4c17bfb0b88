package org.fedoraproject.hubs.redis;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets consumers that have been away for an hour and hold nothing; those that hold something are left for others to reclaim from. Any
 * number of processes may do so at a time. Thread-safe.
 */
final class Janitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Janitor.class);

    private static final Duration EVERY = Duration.ofMinutes(1);

    private static final Duration AWAY = Duration.ofHours(1);

    private final RedisPipe pipe;

    private final Map<String, String> groups;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("redis-janitor").factory());

    /** @param groups of each queue */
    Janitor(RedisPipe pipe, Map<String, String> groups) {
        this.pipe = pipe;
        this.groups = groups;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the timer ends as a whole
    void start() {
        timer.scheduleWithFixedDelay(this::turn, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void turn() {
        try {
            int forgotten = sweep(AWAY);
            if (forgotten > 0) {
                LOG.info("forgot {} consumer(s) that had been away for over an hour", forgotten);
            }
        } catch (QueueException e) {
            LOG.debug("no sweep this time", e);
        }
    }

    /** Forgets those who have been away for so long; returns how many. */
    int sweep(Duration away) {
        int forgotten = 0;
        for (Map.Entry<String, String> queue : groups.entrySet()) {
            for (String consumer : consumers(queue.getKey(), queue.getValue())) {
                List<String> arguments =
                        List.of(queue.getKey(), queue.getValue(), consumer, Long.toString(away.toMillis()));
                forgotten += (int)
                        RedisPipe.number(pipe.runInGroup("forget consumer " + consumer, RedisScript.FORGET, arguments));
            }
        }
        return forgotten;
    }

    private List<String> consumers(String queue, String group) {
        if (pipe.call("look for " + queue, redis -> redis.exists(pipe.key(queue))) == 0) {
            return List.of();
        }
        return pipe
                .call("list the consumers of " + queue, redis -> redis.xinfoConsumers(pipe.key(queue), group))
                .stream()
                .map(row -> String.valueOf(fields(row).get("name")))
                .toList();
    }

    private static Map<Object, Object> fields(Object row) {
        Map<Object, Object> fields = new HashMap<>();
        if (row instanceof Map<?, ?> map) {
            fields.putAll(map);
        } else if (row instanceof List<?> list) {
            for (int i = 0; i + 1 < list.size(); i += 2) {
                fields.put(list.get(i), list.get(i + 1));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
