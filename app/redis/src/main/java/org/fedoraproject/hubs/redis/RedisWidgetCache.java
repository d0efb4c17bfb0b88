package org.fedoraproject.hubs.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * Widget data under {@code hubs:cache:<placement>:<function>:<configuration>}: three lines (generation, time in milliseconds, error) and
 * then the data. Thread-safe.
 */
final class RedisWidgetCache implements WidgetCache {

    private static final int MAX_ERROR = 500;

    private final RedisConnections connections;

    private final ServerVersion version = new ServerVersion();

    RedisWidgetCache(RedisConnections connections) {
        this.connections = connections;
    }

    private static String name(CacheKey key) {
        return "cache:" + key.placement() + ":" + key.function() + ":" + key.configuration();
    }

    @Override
    public Map<CacheKey, CachedValue> getAll(Collection<CacheKey> keys) {
        Map<CacheKey, CachedValue> values = new HashMap<>();
        if (keys.isEmpty()) {
            return values;
        }
        List<CacheKey> asked = List.copyOf(keys);
        String[] names = asked.stream().map(key -> connections.key(name(key))).toArray(String[]::new);
        List<KeyValue<String, String>> found =
                guarded("read " + names.length + " value(s)", () -> connections.call(redis -> redis.mget(names)));
        for (int i = 0; i < found.size(); i++) {
            CacheKey key = asked.get(i);
            if (found.get(i).hasValue()) {
                read(found.get(i).getValue()).ifPresent(value -> values.put(key, value));
            }
        }
        return values;
    }

    @Override
    public boolean put(CacheKey key, CachedValue value, Duration keepFor) {
        String error = value.error() == null ? "" : PlainText.clean(value.error(), MAX_ERROR);
        String stored = value.generation() + "\n" + value.builtAt().toEpochMilli() + "\n" + error + "\n" + value.data();
        List<String> arguments = List.of(
                name(key), Long.toString(value.generation()), stored, Long.toString(Math.max(1, keepFor.toMillis())));
        Object answer = guarded(
                "store a value of widget " + key.placement(),
                () -> RedisScript.STORE.run(connections, version, arguments));
        return RedisPipe.number(RedisPipe.asList(answer)) == 1;
    }

    @Override
    public int clean(Collection<CacheKey> keys) {
        int cleaned = 0;
        List<String> names =
                keys.stream().map(key -> connections.key(name(key))).distinct().toList();
        for (int from = 0; from < names.size(); from += 500) {
            List<String> part = new ArrayList<>(names.subList(from, Math.min(names.size(), from + 500)));
            cleaned += guarded(
                            "clean " + part.size() + " value(s)",
                            () -> connections.call(redis -> redis.del(part.toArray(new String[0]))))
                    .intValue();
        }
        return cleaned;
    }

    /** A value that another version wrote in another form is as good as none. */
    private static Optional<CachedValue> read(String stored) {
        String[] parts = stored.split("\n", 4);
        if (parts.length < 4 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new CachedValue(
                parts[3],
                Long.parseLong(parts[0]),
                Instant.ofEpochMilli(Long.parseLong(parts[1])),
                parts[2].isEmpty() ? null : parts[2]));
    }

    private <R> R guarded(String what, Supplier<R> step) {
        try {
            return step.get();
        } catch (RedisException e) {
            throw new CacheException("cannot " + what + ": " + Trouble.of(e, connections.configuration()), e);
        }
    }
}
