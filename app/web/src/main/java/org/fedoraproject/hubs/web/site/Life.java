package org.fedoraproject.hubs.web.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * How alive a hub is, from its feed: the last sign of life and a line of thirty days.
 *
 * @param lastAt instant of the newest entry; absent when there is none
 * @param lastText the same in words; empty when there is none
 * @param lively whether that was within a day
 * @param line path data of the line in a box of 96 by 24; absent when nothing happened in thirty days
 * @param words what the line shows
 */
public record Life(
        @Nullable String lastAt,
        String lastText,
        boolean lively,
        @Nullable String line,
        String words) {

    private static final int DAYS = 30;

    private static final double STEP = 96.0 / (DAYS - 1);

    /** Nothing is known. */
    public static final Life UNKNOWN = new Life(null, "", false, null, "");

    /** What a feed tells. */
    public static Life of(Feed feed, Instant now) {
        if (feed.entries().isEmpty()) {
            return UNKNOWN;
        }
        Instant last = feed.entries().getFirst().at();
        int[] days = days(feed, now.atZone(ZoneOffset.UTC).toLocalDate());
        int sum = java.util.Arrays.stream(days).sum();
        return new Life(
                Moments.iso(last),
                Moments.words(last),
                last.isAfter(now.minusSeconds(86_400)),
                sum == 0 ? null : line(days),
                PageTexts.here().say("site.activities", Map.of("count", sum)));
    }

    private static int[] days(Feed feed, LocalDate today) {
        int[] days = new int[DAYS];
        for (int i = 0; i < DAYS; i++) {
            days[i] = feed.days().getOrDefault(today.minusDays(DAYS - 1L - i), Map.of()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        return days;
    }

    private static String line(int[] days) {
        int most = Math.max(1, java.util.Arrays.stream(days).max().orElse(1));
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < days.length; i++) {
            double y = 21.5 - 18.5 * days[i] / most;
            path.append(i == 0 ? "M" : "L").append(String.format(Locale.ROOT, "%.1f %.1f", i * STEP, y));
        }
        return path.toString();
    }
}
