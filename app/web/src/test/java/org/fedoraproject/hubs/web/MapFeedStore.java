package org.fedoraproject.hubs.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore;

/** Feeds in a map, for pages to show. */
final class MapFeedStore implements FeedStore {

    private final Map<FeedId, Feed> feeds = new ConcurrentHashMap<>();

    @Override
    public void append(List<Addition> additions) {
        additions.forEach(a ->
                feeds.compute(a.feed(), (id, feed) -> with(feed == null ? Feed.empty(id) : feed, a.entry())));
    }

    private static Feed with(Feed feed, FeedEntry entry) {
        List<FeedEntry> entries = new ArrayList<>(feed.entries());
        entries.add(entry);
        entries.sort(FeedEntry.NEWEST_FIRST);
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>(feed.days());
        LocalDate day = entry.at().atZone(ZoneOffset.UTC).toLocalDate();
        Map<String, Integer> counts = new HashMap<>(days.getOrDefault(day, Map.of()));
        counts.merge(entry.application(), 1, Integer::sum);
        days.put(day, counts);
        return new Feed(feed.id(), entries.stream().limit(Feed.MAX_ENTRIES).toList(), days);
    }

    @Override
    public Feed read(FeedId feed) {
        return feeds.getOrDefault(feed, Feed.empty(feed));
    }

    @Override
    public Map<FeedId, Feed> readAll(Collection<FeedId> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, this::read));
    }
}
