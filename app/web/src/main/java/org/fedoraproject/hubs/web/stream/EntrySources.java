package org.fedoraproject.hubs.web.stream;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.site.Stores;
import org.jspecify.annotations.Nullable;

/** Where an entry may be. Thread-safe. */
@Singleton
final class EntrySources {

    private final FeedStore feeds;
    private final Streams streams;
    private final StreamReader reader;
    private final Stores stores;

    EntrySources(FeedStore feeds, Streams streams, StreamReader reader, Stores stores) {
        this.feeds = feeds;
        this.streams = streams;
        this.reader = reader;
        this.stores = stores;
    }

    /** Some feeds; none when MongoDB does not answer. */
    Map<FeedId, Feed> feeds(List<HubId> hubs) {
        List<FeedId> ids = hubs.stream().map(HubId::feed).toList();
        return stores.mongo().ask(() -> feeds.readAll(ids)).get().orElse(Map.of());
    }

    /** An entry that a viewer keeps and that stood on a hub; absent when they keep none of that name. */
    @Nullable
    FeedEntry kept(Viewer viewer, MessageId id, HubId hub) {
        String username = viewer.username();
        if (username == null) {
            return null;
        }
        return streams.saved(username, id)
                .filter(saved -> saved.hubs().contains(hub) || saved.hubs().contains(HubId.stream(hub.name())))
                .map(SavedEntry::entry)
                .orElse(null);
    }

    /** Hubs of somebody's stream on which an entry stands. */
    List<HubId> stands(Viewer viewer, String username, MessageId id) {
        return reader.merged(username, reader.followed(viewer, username)).stream()
                .flatMap(merged -> merged.items().stream())
                .filter(item -> item.entry().id().equals(id))
                .flatMap(item -> item.hubs().stream())
                .toList();
    }
}
