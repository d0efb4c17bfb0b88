package org.fedoraproject.hubs.core.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where feeds are kept. Thread-safe; may block. Every method throws {@link FeedStoreException} when the store cannot be reached. */
public interface FeedStore {

    /**
     * An entry for a feed.
     *
     * @param feed where it belongs
     * @param entry what it says
     */
    record Addition(FeedId feed, FeedEntry entry) {}

    /**
     * Puts entries into their feeds, each at most once by feed and {@link FeedEntry#tellsTheSameAs} however often it is given; keeps the newest
     * {@value Feed#MAX_ENTRIES} by {@link FeedEntry#NEWEST_FIRST}. When it throws, some may be in and some not: give all of them again.
     *
     * @param additions in any order, repeats allowed
     */
    void append(List<Addition> additions);

    /** The feed; empty when nothing was ever put there. */
    Feed read(FeedId feed);

    /** {@link Feed#days()} of a feed, without its entries being carried along. */
    default Map<LocalDate, Map<String, Integer>> days(FeedId feed) {
        return read(feed).days();
    }

    /**
     * Entries ever taken in by the hour that they happened in, for the last {@value Feed#DAYS_WITH_HOURS} days at least, whether the feed
     * still holds them or not; hours without any are left out.
     *
     * @return counts by the instant that the hour begins at (UTC)
     */
    Map<Instant, Integer> hours(FeedId feed);

    /**
     * When people last did something themselves, as far as their own feeds know, in one round trip. What others did to them or asked of them
     * does not count; whoever did nothing within the days that are counted is left out.
     *
     * @param people their own feeds by username
     */
    Map<String, Instant> lastActs(Map<String, FeedId> people);

    /** Several feeds in one round trip; every id asked for is in the answer. */
    Map<FeedId, Feed> readAll(Collection<FeedId> feeds);
}
