package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.SpareStore;
import org.fedoraproject.hubs.web.site.Stores;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/** Cached data of widgets as a viewer may see it, in one round trip; what tells of hubs that they may not see is left out. Thread-safe. */
@Singleton
final class CardData {

    private final Widgets widgets;
    private final WidgetCache cache;
    private final HubGate gate;
    private final Stores stores;

    CardData(Widgets widgets, WidgetCache cache, HubGate gate, Stores stores) {
        this.widgets = widgets;
        this.cache = cache;
        this.gate = gate;
        this.stores = stores;
    }

    /** Asks without waiting; nobody is asked when no widget caches anything. */
    SpareStore.Pending<Map<CacheKey, CachedValue>> ask(Seen seen, Collection<WidgetPlacement> placements) {
        List<CacheKey> keys = new ArrayList<>();
        for (WidgetPlacement placement : placements) {
            widgets.find(placement.kind())
                    .ifPresent(kind -> kind.functions().keySet().forEach(name -> keys.add(kind.key(placement, name))));
        }
        if (keys.isEmpty()) {
            return () -> Optional.of(Map.of());
        }
        SpareStore.Pending<Map<CacheKey, CachedValue>> pending = stores.redis().ask(() -> cache.getAll(keys));
        return () -> pending.get().map(data -> visible(seen, placements, data));
    }

    /** Data may be older than a hub's being private: one question about all hubs that it tells of, none when it tells of none. */
    private Map<CacheKey, CachedValue> visible(
            Seen seen, Collection<WidgetPlacement> placements, Map<CacheKey, CachedValue> cached) {
        Set<HubId> named = new LinkedHashSet<>();
        each(placements, cached, (kind, key, value) -> named.addAll(kind.hubsNamed(key.function(), value)));
        if (named.isEmpty()) {
            return cached;
        }
        Set<HubId> visible = gate.openAll(seen.viewer(), named).stream()
                .map(hub -> hub.hub().id())
                .collect(Collectors.toSet());
        Map<CacheKey, CachedValue> filtered = new LinkedHashMap<>(cached);
        each(placements, cached, (kind, key, value) -> filtered.put(key, kind.only(key.function(), value, visible)));
        return filtered;
    }

    /** Takes a value with the widget that knows it. */
    @FunctionalInterface
    private interface Taker {

        void take(WidgetKind<?, ?> kind, CacheKey key, CachedValue value);
    }

    private void each(Collection<WidgetPlacement> placements, Map<CacheKey, CachedValue> cached, Taker taker) {
        for (WidgetPlacement placement : placements) {
            widgets.find(placement.kind())
                    .ifPresent(kind -> kind.functions().keySet().forEach(name -> {
                        CacheKey key = kind.key(placement, name);
                        CachedValue value = cached.get(key);
                        if (value != null) {
                            taker.take(kind, key, value);
                        }
                    }));
        }
    }
}
