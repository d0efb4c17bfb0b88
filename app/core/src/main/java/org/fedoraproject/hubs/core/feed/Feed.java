package org.fedoraproject.hubs.core.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is known of a hub's activity.
 *
 * @param id whose
 * @param entries newest first, at most {@link #MAX_ENTRIES}, no id twice
 * @param days entries ever taken in by day (UTC) and application, for the last {@link #DAYS_KEPT} days at least; days without any are
 *     left out
 */
public record Feed(FeedId id, List<FeedEntry> entries, Map<LocalDate, Map<String, Integer>> days) {

    /** Most entries of a feed (the original's rule). */
    public static final int MAX_ENTRIES = 100;

    /** Days of counts that are kept: a year of whole weeks. */
    public static final int DAYS_KEPT = 53 * 7;

    /** Days of which the counts by hour are kept: twelve weeks. */
    public static final int DAYS_WITH_HOURS = 12 * 7;

    /**
     * Whether entries of a day are counted: none older than is kept, and none of a far future, so that forged times cannot fill a store.
     *
     * @param day of the entry, UTC
     * @param today the present day, UTC
     */
    public static boolean isCounted(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(DAYS_KEPT)) && !day.isAfter(today.plusDays(1));
    }

    /** With other entries, such as those that somebody may read; its counts stay. */
    public Feed withEntries(List<FeedEntry> others) {
        return new Feed(id, others, days);
    }

    /**
     * Whether entries of a day are counted by hour, too.
     *
     * @param day of the entry, UTC
     * @param today the present day, UTC
     */
    public static boolean hasHours(LocalDate day, LocalDate today) {
        return isCounted(day, today) && !day.isBefore(today.minusDays(DAYS_WITH_HOURS));
    }

    /** A feed that nothing has happened in. */
    public static Feed empty(FeedId id) {
        return new Feed(id, List.of(), Map.of());
    }
}
