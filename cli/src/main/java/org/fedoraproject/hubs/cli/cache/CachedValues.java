package org.fedoraproject.hubs.cli.cache;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/** The values that the cache should have, from the placements in SQL, and which of them it has. No listing of the cache is needed. */
final class CachedValues {

    private static final int PAGE = 500;

    private final HubStore hubs;
    private final Widgets widgets;
    private final WidgetCache cache;

    CachedValues(HubStore hubs, Widgets widgets, WidgetCache cache) {
        this.hubs = hubs;
        this.widgets = widgets;
        this.cache = cache;
    }

    static CachedValues of(ApplicationContext context) {
        return new CachedValues(
                context.getBean(HubStore.class), context.getBean(Widgets.class), context.getBean(WidgetCache.class));
    }

    /**
     * A placement with what is cached for it.
     *
     * @param placement which
     * @param keys where the cache keeps its values, by function
     * @param values those that are there, by function
     */
    record Row(WidgetPlacement placement, Map<String, CacheKey> keys, Map<String, CachedValue> values) {}

    /** How much is there. */
    Coverage coverage(Instant now) {
        long[] counts = new long[3];
        forEach(now, row -> {
            counts[0] += row.values().size();
            counts[1] += row.keys().size() - row.values().size();
            row.values()
                    .values()
                    .forEach(value -> counts[2] = Math.max(
                            counts[2], Duration.between(value.builtAt(), now).toSeconds()));
        });
        return new Coverage(counts[0], counts[1], counts[2]);
    }

    /** Goes through all placements of hubs that are not archived, in order of number, a page at a time. */
    void forEach(Instant now, Consumer<Row> action) {
        long after = 0;
        List<WidgetPlacement> page = hubs.placementsAfter(after, PAGE);
        while (!page.isEmpty()) {
            rows(page, now).forEach(action);
            after = page.getLast().id().value();
            page = hubs.placementsAfter(after, PAGE);
        }
    }

    private List<Row> rows(List<WidgetPlacement> page, Instant now) {
        Map<WidgetPlacement, Map<String, CacheKey>> keys = new LinkedHashMap<>();
        List<CacheKey> asked = new ArrayList<>();
        for (WidgetPlacement placement : page) {
            Map<String, CacheKey> own = new LinkedHashMap<>();
            widgets.find(placement.kind())
                    .ifPresent(kind -> kind.functions().keySet().stream()
                            .sorted()
                            .forEach(name -> own.put(name, kind.key(placement, name))));
            keys.put(placement, own);
            asked.addAll(own.values());
        }
        Map<CacheKey, CachedValue> found = cache.getAll(asked);
        List<Row> rows = new ArrayList<>();
        keys.forEach((placement, own) -> {
            Map<String, CachedValue> values = new LinkedHashMap<>();
            own.forEach((function, key) -> Optional.ofNullable(found.get(key))
                    .filter(value -> isAlive(placement, function, value, now))
                    .ifPresent(value -> values.put(function, value)));
            rows.add(new Row(placement, own, values));
        });
        return rows;
    }

    /** A value past its hard age counts as gone, also where the cache has not deleted it yet. */
    private boolean isAlive(WidgetPlacement placement, String function, CachedValue value, Instant now) {
        return widgets.find(placement.kind())
                .map(kind -> keepFor(kind, function))
                .filter(keep -> value.builtAt().plus(keep).isAfter(now))
                .isPresent();
    }

    private static Duration keepFor(WidgetKind<?, ?> kind, String function) {
        var cached = kind.functions().get(function);
        return cached == null ? Duration.ZERO : cached.keepFor();
    }
}
