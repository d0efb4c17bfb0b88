package org.fedoraproject.hubs.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream {@code hubs:updates}, read without a group so that every reader sees everything. Anything may write to it; entries that are
 * no updates are passed over and counted. Thread-safe.
 */
final class RedisUpdateChannel implements UpdateChannel {

    private static final Logger LOG = LoggerFactory.getLogger(RedisUpdateChannel.class);

    private static final String NONE = "0-0";

    /** Longest data of a foreign entry that is passed on, in characters; ours are under a hundred. */
    private static final int MAX_DATA = 8_192;

    /** Longest topic of a foreign entry. */
    private static final int MAX_TOPIC = 300;

    private final RedisPipe pipe;

    private final String key;

    private final AtomicLong malformed = new AtomicLong();

    RedisUpdateChannel(RedisPipe pipe) {
        this.pipe = pipe;
        this.key = pipe.key("updates");
    }

    @Override
    public void publish(List<Update> updates) {
        ScriptBatches batches = new ScriptBatches(List.of());
        updates.forEach(update -> batches.add(OutputArguments.of(List.of(update))));
        batches.all().forEach(batch -> pipe.run("publish updates", RedisScript.PUBLISH, batch));
    }

    @Override
    public String newestId() {
        return first(pipe.call(
                "ask for the newest update", redis -> redis.xrevrange(key, Range.unbounded(), Limit.from(1))));
    }

    @Override
    public String oldestId() {
        return first(
                pipe.call("ask for the oldest update", redis -> redis.xrange(key, Range.unbounded(), Limit.from(1))));
    }

    private static String first(List<StreamMessage<String, String>> entries) {
        return entries.isEmpty() ? NONE : entries.getFirst().getId();
    }

    /** Entries that were no updates, since the start. */
    long malformed() {
        return malformed.get();
    }

    @Override
    public List<Published> after(String id, int max, Duration wait) {
        String from = StreamPosition.parse(id).toString();
        long end = System.nanoTime() + wait.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            List<StreamMessage<String, String>> entries = read(from, max, left);
            List<Published> updates = new ArrayList<>();
            entries.forEach(entry ->
                    update(entry.getBody()).ifPresent(update -> updates.add(new Published(entry.getId(), update))));
            if (entries.isEmpty() || !updates.isEmpty()) {
                return updates;
            }
            // Nothing but foreign matter: go on behind it, or it would stand in the way for ever.
            from = entries.getLast().getId();
        }
    }

    @SuppressWarnings("unchecked") // the driver takes streams as generic varargs
    private List<StreamMessage<String, String>> read(String from, int max, Duration wait) {
        XReadArgs.StreamOffset<String> offset = XReadArgs.StreamOffset.from(key, from);
        if (wait.toMillis() < 1) {
            return pipe.call("read updates", redis -> redis.xread(XReadArgs.Builder.count(max), offset));
        }
        return pipe.block(
                "read updates",
                wait,
                redis -> redis.xread(XReadArgs.Builder.count(max).block(wait), offset));
    }

    private Optional<Update> update(@Nullable Map<String, String> fields) {
        String topic = fields == null ? null : fields.get("topic");
        String event = fields == null ? null : fields.get("event");
        String data = fields == null ? null : fields.get("data");
        // Anything but absence guards: what cannot be understood is not for everybody.
        boolean guarded = fields != null && fields.containsKey("guarded");
        if (topic != null
                && event != null
                && data != null
                && topic.length() <= MAX_TOPIC
                && data.length() <= MAX_DATA) {
            try {
                return Optional.of(new Update(topic, event, data, guarded));
            } catch (IllegalArgumentException e) {
                LOG.debug("an entry of {} is no update", key, e);
            }
        }
        if (malformed.incrementAndGet() == 1) {
            LOG.warn(
                    "passed over an entry of {} that is no update (topic, event, data); further ones are only counted",
                    key);
        }
        return Optional.empty();
    }
}
