package org.fedoraproject.hubs.mongo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;

/**
 * Counts by day and application as fields of a feed's document: {@code days.2026-11-21.bodhi}. Names of applications come from topics,
 * so what means something in a field name is escaped. Stateless.
 */
final class DayCounts {

    /** The field that holds them. */
    static final String FIELD = "days";

    private static final String NONE = "%";

    private DayCounts() {}

    /** Adds the increments of some entries to one update. */
    static Document increments(Iterable<FeedEntry> entries, LocalDate today) {
        Document increments = new Document();
        for (FeedEntry entry : entries) {
            LocalDate day = entry.at().atZone(ZoneOffset.UTC).toLocalDate();
            if (Feed.isCounted(day, today)) {
                increments.merge(FIELD + "." + day + "." + escape(entry.application()), 1, (a, b) -> (int) a + (int) b);
            }
        }
        return increments;
    }

    /** The counts of a document. */
    static Map<LocalDate, Map<String, Integer>> read(Document feed, LocalDate today) {
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
        Document stored = feed.get(FIELD, new Document());
        stored.forEach((key, counts) -> {
            LocalDate day = day(key);
            if (Feed.isCounted(day, today) && counts instanceof Document document) {
                Map<String, Integer> byApplication = new TreeMap<>();
                document.forEach((name, count) -> byApplication.put(unescape(name), ((Number) count).intValue()));
                days.put(day, Map.copyOf(byApplication));
            }
        });
        return Map.copyOf(days);
    }

    /** The fields of days that no longer count, to be removed; empty when there are none. */
    static Document stale(Document feed, LocalDate today) {
        Document fields = new Document();
        feed.get(FIELD, new Document()).keySet().stream()
                .filter(key -> day(key).isBefore(today.minusDays(Feed.DAYS_KEPT)))
                .forEach(key -> fields.append(FIELD + "." + key, ""));
        return fields;
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }

    /** A name without the characters that a field name gives a meaning. */
    static String escape(String name) {
        return name.isEmpty()
                ? NONE
                : name.replace("%", "%25")
                        .replace(".", "%2E")
                        .replace("$", "%24")
                        .replace("\0", "%00");
    }

    /** The name that was escaped. */
    static String unescape(String key) {
        return key.equals(NONE) ? "" : URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
