package org.fedoraproject.hubs.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.WorkKind;

/**
 * Puts messages into {@code hubs:messages}. With {@code appendfsync always} they are on disk when Redis answers; a batch is one write and
 * one flush. Thread-safe.
 */
final class RedisInbox implements MessageInbox {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final RedisPipe pipe;

    private final String key;

    private boolean full;

    private long lookedAt = System.nanoTime() - LOOK_EVERY.toNanos();

    RedisInbox(RedisPipe pipe) {
        this.pipe = pipe;
        this.key = pipe.key("messages");
    }

    @Override
    public int put(List<BusMessage> messages) {
        ScriptBatches batches = new ScriptBatches(List.of(Long.toString(PipelineLimits.SEEN_FOR.toSeconds())));
        for (BusMessage message : messages) {
            String about = WorkKind.MESSAGES.subject(message);
            batches.add(List.of(message.id().value(), about, BoundedJson.write(message)));
        }
        int added = 0;
        for (List<String> batch : batches.all()) {
            added += (int) RedisPipe.number(
                    pipe.run("put " + messages.size() + " message(s) into the inbox", RedisScript.PUT, batch));
        }
        return added;
    }

    @Override
    public synchronized boolean isFull() {
        if (System.nanoTime() - lookedAt >= LOOK_EVERY.toNanos()) {
            double fill = Math.max(lengthFill(), memoryFill());
            full = full ? fill > 0.5 : fill > 1;
            lookedAt = System.nanoTime();
        }
        return full;
    }

    private double lengthFill() {
        Long length = pipe.call("ask for the length of the inbox", redis -> redis.xlen(key));
        return (double) length / pipe.limits().inboxMark();
    }

    /** Of four fifths of what Redis may take; a Redis without a limit is never full. */
    private double memoryFill() {
        Map<String, String> memory =
                ServerInfo.parse(pipe.call("ask for the memory of Redis", redis -> redis.info("memory")));
        double most = Double.parseDouble(memory.getOrDefault("maxmemory", "0"));
        double used = Double.parseDouble(memory.getOrDefault("used_memory", "0"));
        return most <= 0 ? 0 : used / (0.8 * most);
    }
}
