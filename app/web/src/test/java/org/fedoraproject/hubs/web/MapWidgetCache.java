package org.fedoraproject.hubs.web;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;

/** A cache in a map, which forgets nothing. */
final class MapWidgetCache implements WidgetCache {

    private final Map<CacheKey, CachedValue> values = new ConcurrentHashMap<>();

    @Override
    public Map<CacheKey, CachedValue> getAll(Collection<CacheKey> keys) {
        return keys.stream().filter(values::containsKey).collect(Collectors.toMap(key -> key, values::get));
    }

    @Override
    public boolean put(CacheKey key, CachedValue value, Duration keepFor) {
        values.put(key, value);
        return true;
    }

    @Override
    public int clean(Collection<CacheKey> keys) {
        return (int) keys.stream().filter(key -> values.remove(key) != null).count();
    }
}
