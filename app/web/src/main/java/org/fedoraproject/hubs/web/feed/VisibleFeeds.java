package org.fedoraproject.hubs.web.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubsNamed;
import org.fedoraproject.hubs.web.access.FeedGate;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.SpareStore;
import org.fedoraproject.hubs.web.site.Stores;

/**
 * The way to feeds for everything that answers requests: nobody reads of a hub that does not exist for them, whatever was said of it when
 * it did. At most one question to the store of feeds and two to that of hubs, none of these when no entry speaks of a hub. Thread-safe.
 */
@Singleton
public final class VisibleFeeds {

    /** Most hubs that are asked about at once; what speaks of further ones is left out. */
    static final int MOST_HUBS = 1000;

    private final FeedStore feeds;
    private final HubGate hubs;
    private final FeedGate gate;
    private final Stores stores;

    VisibleFeeds(FeedStore feeds, HubGate hubs, FeedGate gate, Stores stores) {
        this.feeds = feeds;
        this.hubs = hubs;
        this.gate = gate;
        this.stores = stores;
    }

    /** The feed of a hub as its viewer may read it away from the page; empty when they may not. Throws what the stores throw. */
    public Optional<Feed> read(Seen seen) {
        return gate.isReadable(seen)
                ? Optional.of(only(seen.viewer(), feeds.read(seen.hub().id().feed())))
                : Optional.empty();
    }

    /** As {@link #askAll}, of those of many hubs whose feed a viewer may read away from the page: for lists of hubs. */
    public SpareStore.Pending<Map<FeedId, Feed>> askReadable(Viewer viewer, Collection<HubId> ids) {
        List<FeedId> readable = gate.readable(hubs.openAll(viewer, ids)).stream()
                .map(seen -> seen.hub().id().feed())
                .toList();
        return readable.isEmpty() ? () -> Optional.of(Map.of()) : askAll(viewer, readable);
    }

    /**
     * When people last did something themselves, of those whose feed a viewer may read away from the page: for lists of people. Others are
     * left out.
     */
    public SpareStore.Pending<Map<HubId, Instant>> askLastActs(Viewer viewer, Collection<HubId> people) {
        Map<String, FeedId> readable = new LinkedHashMap<>();
        gate.readable(hubs.openAll(viewer, people))
                .forEach(seen ->
                        readable.put(seen.hub().id().name(), seen.hub().id().feed()));
        if (readable.isEmpty()) {
            return () -> Optional.of(Map.of());
        }
        SpareStore.Pending<Map<String, Instant>> pending = stores.mongo().ask(() -> feeds.lastActs(readable));
        return () -> pending.get()
                .map(acts -> acts.entrySet().stream()
                        .collect(Collectors.toMap(act -> HubId.user(act.getKey()), Map.Entry::getValue)));
    }

    /** The feed that a page shows its viewer: asked beside the rest, empty when the store of feeds does not answer. */
    public SpareStore.Pending<Feed> ask(Viewer viewer, FeedId id) {
        SpareStore.Pending<Feed> pending = stores.mongo().ask(() -> feeds.read(id));
        return () -> pending.get().map(feed -> only(viewer, feed));
    }

    /** As {@link #ask}, of many. */
    public SpareStore.Pending<Map<FeedId, Feed>> askAll(Viewer viewer, Collection<FeedId> ids) {
        SpareStore.Pending<Map<FeedId, Feed>> pending = stores.mongo().ask(() -> feeds.readAll(ids));
        return () -> pending.get().map(read -> only(viewer, read));
    }

    /** Those of these entries that a viewer may read, in their order: for readers that have entries from elsewhere than feeds. */
    public List<FeedEntry> only(Viewer viewer, List<FeedEntry> entries) {
        return readable(entries, visible(viewer, entries.stream()));
    }

    private Feed only(Viewer viewer, Feed feed) {
        return feed.withEntries(only(viewer, feed.entries()));
    }

    private Map<FeedId, Feed> only(Viewer viewer, Map<FeedId, Feed> read) {
        Set<HubId> visible = visible(viewer, read.values().stream().flatMap(feed -> feed.entries().stream()));
        Map<FeedId, Feed> all = new LinkedHashMap<>();
        read.forEach((id, feed) -> all.put(id, feed.withEntries(readable(feed.entries(), visible))));
        return all;
    }

    private static List<FeedEntry> readable(List<FeedEntry> entries, Set<HubId> visible) {
        return entries.stream()
                .filter(entry -> !HubsNamed.isAbout(entry) || isVisible(HubsNamed.in(entry), visible))
                .toList();
    }

    /** What names no hub that anybody could look up is nobody's. */
    private static boolean isVisible(Set<HubId> named, Set<HubId> visible) {
        return !named.isEmpty() && visible.containsAll(named);
    }

    private Set<HubId> visible(Viewer viewer, Stream<FeedEntry> entries) {
        List<HubId> named = entries.flatMap(entry -> HubsNamed.in(entry).stream())
                .distinct()
                .limit(MOST_HUBS)
                .toList();
        return named.isEmpty()
                ? Set.of()
                : hubs.openAll(viewer, named).stream()
                        .map(seen -> seen.hub().id())
                        .collect(Collectors.toSet());
    }
}
