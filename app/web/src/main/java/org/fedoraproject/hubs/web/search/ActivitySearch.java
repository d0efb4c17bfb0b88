package org.fedoraproject.hubs.web.search;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.TeamFilter;
import org.fedoraproject.hubs.core.search.Words;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;

/**
 * Finds entries in a bounded number of feeds: of the hubs that the words found, of those the viewer has a role on, and of the teams in
 * which something happened last; of these what the viewer may read. See RATIONALE.md for why not in all. A number of questions that does
 * not grow. Thread-safe.
 */
@Singleton
final class ActivitySearch {

    /** Most feeds that are read for one question. */
    static final int MOST_FEEDS = 40;

    /** Of these, for each of the three reasons. */
    private static final int SHARE = 16;

    private final SearchStore search;
    private final HubGate hubs;
    private final VisibleFeeds feeds;
    private final Clock clock;

    ActivitySearch(SearchStore search, HubGate hubs, VisibleFeeds feeds, @Named("pages") Clock clock) {
        this.search = search;
        this.hubs = hubs;
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * An entry and where it stands.
     *
     * @param entry what happened
     * @param hub in whose feed
     * @param title what people call that hub
     */
    record Found(FeedEntry entry, HubId hub, String title) {}

    /** Newest first; empty when the store of feeds does not answer. */
    Optional<List<Found>> find(Viewer viewer, List<String> words, Finds finds) {
        Map<HubId, String> looked = looked(viewer, finds);
        return feeds.askReadable(viewer, looked.keySet()).get().map(read -> matching(read, looked, words));
    }

    /** Titles of the hubs whose feeds are read. */
    private Map<HubId, String> looked(Viewer viewer, Finds finds) {
        Map<HubId, String> titles = new LinkedHashMap<>();
        Stream.of(HubKind.TEAM, HubKind.USER)
                .flatMap(kind -> finds.of(kind).stream())
                .limit(SHARE)
                .forEach(find -> titles.put(find.hub().id(), find.hub().title()));
        if (!viewer.isVisitor()) {
            hubs.openOwn(viewer, List.of()).stream()
                    .map(Seen::hub)
                    .filter(hub -> hub.id().kind() != HubKind.STREAM)
                    .sorted(Comparator.comparing(Hub::id))
                    .limit(SHARE)
                    .forEach(hub -> titles.put(hub.id(), hub.title()));
        }
        search.teams(new TeamFilter(List.of(), null, null, clock.instant(), 0, MOST_FEEDS)).teams().stream()
                .limit(MOST_FEEDS - titles.size())
                .forEach(team -> titles.put(team.hub().id(), team.hub().title()));
        return titles;
    }

    private static List<Found> matching(Map<FeedId, Feed> read, Map<HubId, String> titles, List<String> words) {
        List<Found> all = new ArrayList<>();
        read.forEach((id, feed) -> HubId.parse(id.value())
                .ifPresent(hub -> feed.entries().stream()
                        .filter(entry -> Words.areIn(text(entry), words))
                        .forEach(entry -> all.add(new Found(entry, hub, titles.getOrDefault(hub, hub.name()))))));
        Set<MessageId> seen = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparing(Found::entry, FeedEntry.NEWEST_FIRST)
                        .thenComparing(Found::hub, Comparator.reverseOrder()))
                .filter(found -> seen.add(found.entry().id()))
                .toList();
    }

    private static String text(FeedEntry entry) {
        return entry.said().plain() + " " + entry.application() + " " + String.join(" ", entry.packages());
    }
}
