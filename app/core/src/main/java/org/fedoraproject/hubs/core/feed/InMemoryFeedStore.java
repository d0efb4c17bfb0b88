package org.fedoraproject.hubs.core.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Feeds in memory, gone with the process: for tests and experiments. Thread-safe; never throws. */
public final class InMemoryFeedStore implements FeedStore {

    private final Map<FeedId, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<FeedId, Map<Instant, Integer>> hours = new ConcurrentHashMap<>();
    private final Clock clock;

    /** An empty store that takes the time from the system. */
    public InMemoryFeedStore() {
        this(Clock.systemUTC());
    }

    /** @param clock says which days are still counted */
    public InMemoryFeedStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void append(List<Addition> additions) {
        for (Addition addition : additions) {
            feeds.compute(addition.feed(), (id, present) -> with(id, present, addition.entry()));
        }
    }

    private Feed with(FeedId id, @Nullable Feed present, FeedEntry entry) {
        Feed feed = present == null ? Feed.empty(id) : present;
        if (feed.entries().stream().anyMatch(entry::tellsTheSameAs)) {
            return feed;
        }
        hours.merge(id, Map.of(entry.at().truncatedTo(ChronoUnit.HOURS), 1), this::countedHours);
        List<FeedEntry> entries = new ArrayList<>(feed.entries());
        entries.add(entry);
        entries.sort(FeedEntry.NEWEST_FIRST);
        return new Feed(
                id, List.copyOf(entries.subList(0, Math.min(entries.size(), Feed.MAX_ENTRIES))), counted(feed, entry));
    }

    private Map<LocalDate, Map<String, Integer>> counted(Feed feed, FeedEntry entry) {
        LocalDate day = entry.at().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>(feed.days());
        days.keySet().removeIf(old -> !Feed.isCounted(old, today));
        if (Feed.isCounted(day, today)) {
            Map<String, Integer> counts = new TreeMap<>(days.getOrDefault(day, Map.of()));
            counts.merge(entry.application(), 1, Integer::sum);
            days.put(day, Map.copyOf(counts));
        }
        return Map.copyOf(days);
    }

    private Map<Instant, Integer> countedHours(Map<Instant, Integer> present, Map<Instant, Integer> added) {
        Map<Instant, Integer> sums = new TreeMap<>(present);
        added.forEach((hour, count) -> sums.merge(hour, count, Integer::sum));
        sums.keySet().removeIf(hour -> !isCounted(hour));
        return Map.copyOf(sums);
    }

    @Override
    public Map<Instant, Integer> hours(FeedId feed) {
        Map<Instant, Integer> kept = new TreeMap<>(hours.getOrDefault(feed, Map.of()));
        kept.keySet().removeIf(hour -> !isCounted(hour));
        return Map.copyOf(kept);
    }

    private boolean isCounted(FeedEntry entry) {
        return Feed.isCounted(
                entry.at().atZone(ZoneOffset.UTC).toLocalDate(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    private boolean isCounted(Instant hour) {
        return Feed.hasHours(hour.atZone(ZoneOffset.UTC).toLocalDate(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    @Override
    public Map<String, Instant> lastActs(Map<String, FeedId> people) {
        Map<String, Instant> acts = new TreeMap<>();
        people.forEach((username, feed) -> read(feed).entries().stream()
                .filter(entry -> username.equals(entry.agent()) && isCounted(entry))
                .findFirst()
                .ifPresent(entry -> acts.put(username, entry.at())));
        return Map.copyOf(acts);
    }

    @Override
    public Feed read(FeedId feed) {
        return feeds.getOrDefault(feed, Feed.empty(feed));
    }

    @Override
    public Map<FeedId, Feed> readAll(Collection<FeedId> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), this::read));
    }
}
