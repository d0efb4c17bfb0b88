package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.fedoraproject.hubs.web.site.SpareStore;
import org.fedoraproject.hubs.widgets.FeedLens;
import org.fedoraproject.hubs.widgets.Widgets;

/** Reads what the cards of a page need: the cache in one round trip and the feed in another, beside each other. Thread-safe. */
@Singleton
final class CardReader {

    private final Widgets widgets;
    private final CardData data;
    private final VisibleFeeds feeds;
    private final Streams streams;

    CardReader(Widgets widgets, CardData data, VisibleFeeds feeds, Streams streams) {
        this.widgets = widgets;
        this.data = data;
        this.feeds = feeds;
        this.streams = streams;
    }

    /** What these placements need, and nothing else: stores that none of them uses are not asked. */
    CardSources read(Look look, Collection<WidgetPlacement> placements) {
        Hub hub = look.seen().hub();
        SpareStore.Pending<Map<CacheKey, CachedValue>> cached = data.ask(look.seen(), placements);
        boolean needsFeed = placements.stream()
                .anyMatch(p -> widgets.find(p.kind())
                        .map(kind -> kind.widget().showsFeed())
                        .orElse(false));
        SpareStore.Pending<Feed> feed = needsFeed
                ? feeds.ask(look.seen().viewer(), hub.id().feed())
                : () -> Optional.of(Feed.empty(hub.id().feed()));
        String username = look.seen().viewer().username();
        // Visitors keep and hide nothing: their pages ask one question fewer and are the same for all of them.
        Reading reading =
                needsFeed && username != null && look.asThemselves() ? streams.reading(username) : Reading.NOTHING;
        return sources(look, cached.get(), feed.get(), reading);
    }

    private static CardSources sources(
            Look look, Optional<Map<CacheKey, CachedValue>> cached, Optional<Feed> feed, Reading reading) {
        HubId id = look.seen().hub().id();
        Optional<Feed> shown = feed.map(all -> new Feed(
                all.id(),
                all.entries().stream()
                        .filter(entry -> !reading.hides(id, entry))
                        .toList(),
                all.days()));
        int hidden = feed.map(all -> all.entries().size()).orElse(0)
                - shown.map(left -> left.entries().size()).orElse(0);
        FeedLens lens =
                new FeedLens(true, Map.of(), Set.of(), reading.saved(), reading.pinned(), look.application(), hidden);
        return new CardSources(cached, shown, lens);
    }
}
