package org.fedoraproject.hubs.web.stream;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.access.FeedGate;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;

/**
 * Merges the feeds of the hubs that somebody follows when it is asked: four questions to PostgreSQL and one to MongoDB, however many hubs
 * there are. Rights are asked anew each time, hub by hub. Thread-safe.
 */
@Singleton
public final class StreamReader {

    private final HubGate gate;
    private final FeedGate feedGate;
    private final VisibleFeeds feeds;
    private final Streams streams;

    StreamReader(HubGate gate, FeedGate feedGate, VisibleFeeds feeds, Streams streams) {
        this.gate = gate;
        this.feedGate = feedGate;
        this.feeds = feeds;
        this.streams = streams;
    }

    /** The hubs of somebody's stream. */
    Followed followed(Viewer viewer, String username) {
        return Followed.of(
                feedGate.readable(gate.openOwn(viewer, List.of(HubId.user(username), HubId.stream(username)))));
    }

    /** All of somebody's stream; empty when MongoDB does not answer. */
    Optional<Merged> merged(String username, Followed followed) {
        List<FeedId> ids =
                followed.hubs().stream().map(seen -> seen.hub().id().feed()).toList();
        var read = feeds.askAll(Viewer.person(username, false), ids);
        Reading reading = streams.reading(username);
        Optional<Map<FeedId, Feed>> answer = ids.isEmpty() ? Optional.of(Map.of()) : read.get();
        return answer.map(all -> Merged.of(username, followed, all, reading));
    }

    /**
     * The newest entries that a filter takes, for feed readers.
     *
     * @param viewer whose stream, with what they may read
     * @param limit most to return
     * @return empty when MongoDB does not answer, or for visitors
     */
    public Optional<List<StreamItem>> newest(Viewer viewer, StreamQuery query, int limit) {
        String username = viewer.username();
        return Optional.ofNullable(username)
                .flatMap(name -> merged(name, followed(viewer, name)))
                .map(merged -> merged.shown().stream()
                        .filter(query::takes)
                        .filter(item -> !query.unread() || merged.isUnread(item))
                        .limit(limit)
                        .toList());
    }

    /** Those of what somebody keeps that speak of nothing that is not there for them any more. */
    List<SavedEntry> visible(Viewer viewer, List<SavedEntry> kept) {
        Set<MessageId> visible = feeds
                .only(viewer, kept.stream().map(SavedEntry::entry).toList())
                .stream()
                .map(FeedEntry::id)
                .collect(Collectors.toSet());
        return kept.stream().filter(each -> visible.contains(each.entry().id())).toList();
    }

    /** Those of the hubs whose feed somebody may read now, whether or not they follow them. */
    List<HubId> readable(Viewer viewer, List<HubId> hubs) {
        return feedGate.readable(gate.openAll(viewer, hubs)).stream()
                .map(seen -> seen.hub().id())
                .toList();
    }
}
