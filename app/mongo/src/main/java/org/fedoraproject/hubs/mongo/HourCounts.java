package org.fedoraproject.hubs.mongo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;

/** Counts by day and hour (UTC) as fields of a feed's document: {@code hours.2026-11-21.14}. At most 17 KB a feed. Stateless. */
final class HourCounts {

    /** The field that holds them. */
    static final String FIELD = "hours";

    private HourCounts() {}

    /** Adds the increments of some entries to one update. */
    static Document increments(Iterable<FeedEntry> entries, LocalDate today) {
        Document increments = new Document();
        for (FeedEntry entry : entries) {
            ZonedDateTime at = entry.at().atZone(ZoneOffset.UTC);
            if (Feed.hasHours(at.toLocalDate(), today)) {
                increments.merge(FIELD + "." + at.toLocalDate() + "." + at.getHour(), 1, (a, b) -> (int) a + (int) b);
            }
        }
        return increments;
    }

    /** The counts of a document; what cannot be read is left out. */
    static Map<Instant, Integer> read(Document feed, LocalDate today) {
        Map<Instant, Integer> hours = new TreeMap<>();
        feed.get(FIELD, new Document()).forEach((key, counts) -> {
            LocalDate day = day(key);
            if (Feed.hasHours(day, today) && counts instanceof Document document) {
                document.forEach((hour, count) -> hours.put(
                        day.atTime(Integer.parseInt(hour), 0).toInstant(ZoneOffset.UTC), ((Number) count).intValue()));
            }
        });
        return Map.copyOf(hours);
    }

    /** The fields of days whose hours no longer count, to be removed; empty when there are none. */
    static Document stale(Document feed, LocalDate today) {
        Document fields = new Document();
        feed.get(FIELD, new Document()).keySet().stream()
                .filter(key -> day(key).isBefore(today.minusDays(Feed.DAYS_WITH_HOURS)))
                .forEach(key -> fields.append(FIELD + "." + key, ""));
        return fields;
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }
}
