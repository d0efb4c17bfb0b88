package org.fedoraproject.hubs.web.stream;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.jspecify.annotations.Nullable;

/** Where an entry may be. Thread-safe. */
@Singleton
final class EntrySources {

    private final VisibleFeeds feeds;
    private final Streams streams;
    private final StreamReader reader;

    EntrySources(VisibleFeeds feeds, Streams streams, StreamReader reader) {
        this.feeds = feeds;
        this.streams = streams;
        this.reader = reader;
    }

    /** Some feeds as a viewer may read them; none when MongoDB does not answer. */
    Map<FeedId, Feed> feeds(Viewer viewer, List<HubId> hubs) {
        List<FeedId> ids = hubs.stream().map(HubId::feed).toList();
        return feeds.askAll(viewer, ids).get().orElse(Map.of());
    }

    /** An entry that a viewer keeps and that stood on a hub; absent when they keep none of that name, or may not read it any more. */
    @Nullable
    FeedEntry kept(Viewer viewer, MessageId id, HubId hub) {
        String username = viewer.username();
        if (username == null) {
            return null;
        }
        return streams.saved(username, id)
                .filter(saved -> saved.hubs().contains(hub) || saved.hubs().contains(HubId.stream(hub.name())))
                .flatMap(saved ->
                        feeds.only(viewer, List.of(saved.entry())).stream().findFirst())
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
