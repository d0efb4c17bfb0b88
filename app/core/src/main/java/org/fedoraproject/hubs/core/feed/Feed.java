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

    /** Days of counts that are kept: twelve weeks and the rest of the current one. */
    public static final int DAYS_KEPT = 12 * 7 + 7;

    /** A feed that nothing has happened in. */
    public static Feed empty(FeedId id) {
        return new Feed(id, List.of(), Map.of());
    }
}
