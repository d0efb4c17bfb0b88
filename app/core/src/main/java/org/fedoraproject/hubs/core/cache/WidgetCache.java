package org.fedoraproject.hubs.core.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/**
 * Where widget data is kept. Readers only read; a missing value is asked for with a refresh job. Losing it loses nothing but time.
 * Thread-safe; may block; throws {@link CacheException} when it cannot be reached.
 */
public interface WidgetCache {

    /** The values that are there, in one round trip. */
    Map<CacheKey, CachedValue> getAll(Collection<CacheKey> keys);

    /**
     * Stores a value unless one of a higher generation is there already, so that a worker that hung cannot put old over new.
     *
     * @param keepFor after this it is gone
     * @return whether it was stored
     */
    boolean put(CacheKey key, CachedValue value, Duration keepFor);

    /** Forgets values. Returns how many were there. */
    int clean(Collection<CacheKey> keys);
}
