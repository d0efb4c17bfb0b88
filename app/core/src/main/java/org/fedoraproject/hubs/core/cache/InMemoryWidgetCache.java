package org.fedoraproject.hubs.core.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A widget cache in memory, at most 10,000 values, the oldest written out first. Thread-safe. */
public final class InMemoryWidgetCache implements WidgetCache {

    private static final int MAX_VALUES = 10_000;

    private record Kept(CachedValue value, Instant until) {}

    private final Clock clock;

    private final Map<CacheKey, Kept> values = new LinkedHashMap<>();

    /** With the system's clock. */
    public InMemoryWidgetCache() {
        this(Clock.systemUTC());
    }

    /** @param clock decides what is gone */
    public InMemoryWidgetCache(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Map<CacheKey, CachedValue> getAll(Collection<CacheKey> keys) {
        Map<CacheKey, CachedValue> found = new HashMap<>();
        for (CacheKey key : keys) {
            Kept kept = present(key);
            if (kept != null) {
                found.put(key, kept.value());
            }
        }
        return found;
    }

    private @Nullable Kept present(CacheKey key) {
        Kept kept = values.get(key);
        return kept == null || !clock.instant().isBefore(kept.until()) ? null : kept;
    }

    @Override
    public synchronized boolean put(CacheKey key, CachedValue value, Duration keepFor) {
        Kept kept = present(key);
        if (kept != null && kept.value().generation() > value.generation()) {
            return false;
        }
        values.remove(key);
        values.put(key, new Kept(value, clock.instant().plus(keepFor)));
        if (values.size() > MAX_VALUES) {
            Iterator<CacheKey> oldest = values.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    @Override
    public synchronized int clean(Collection<CacheKey> keys) {
        int there = 0;
        for (CacheKey key : keys) {
            there += present(key) == null ? 0 : 1;
            values.remove(key);
        }
        return there;
    }
}
