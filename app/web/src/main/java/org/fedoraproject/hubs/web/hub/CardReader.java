package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.web.site.SpareStore;
import org.fedoraproject.hubs.web.site.Stores;
import org.fedoraproject.hubs.widgets.Widgets;

/** Reads what the cards of a page need: the cache in one round trip and the feed in another, beside each other. Thread-safe. */
@Singleton
final class CardReader {

    private final Widgets widgets;
    private final WidgetCache cache;
    private final FeedStore feeds;
    private final Stores stores;

    CardReader(Widgets widgets, WidgetCache cache, FeedStore feeds, Stores stores) {
        this.widgets = widgets;
        this.cache = cache;
        this.feeds = feeds;
        this.stores = stores;
    }

    /** What these placements need, and nothing else: stores that none of them uses are not asked. */
    CardSources read(Hub hub, Collection<WidgetPlacement> placements) {
        List<CacheKey> keys = keys(placements);
        SpareStore.Pending<Map<CacheKey, CachedValue>> cached =
                keys.isEmpty() ? () -> Optional.of(Map.of()) : stores.redis().ask(() -> cache.getAll(keys));
        boolean needsFeed = placements.stream()
                .anyMatch(p -> widgets.find(p.kind())
                        .map(kind -> kind.widget().showsFeed())
                        .orElse(false));
        SpareStore.Pending<Feed> feed = needsFeed
                ? stores.mongo().ask(() -> feeds.read(hub.id().feed()))
                : () -> Optional.of(Feed.empty(hub.id().feed()));
        return new CardSources(cached.get(), feed.get());
    }

    private List<CacheKey> keys(Collection<WidgetPlacement> placements) {
        List<CacheKey> keys = new ArrayList<>();
        for (WidgetPlacement placement : placements) {
            widgets.find(placement.kind())
                    .ifPresent(kind -> kind.functions().keySet().forEach(name -> keys.add(kind.key(placement, name))));
        }
        return keys;
    }
}
