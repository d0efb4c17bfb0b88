package org.fedoraproject.hubs.widgets.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.widgets.ApplicationTexts;

/**
 * Counts of the last weeks by service.
 *
 * @param first Monday of the first week
 * @param count how many weeks
 * @param byName counts of the weeks by what people call the service, most frequent first; at most {@link #MAX_SERIES}, the last of them
 *     may be all others
 */
record Weeks(LocalDate first, int count, Map<String, int[]> byName) {

    static final int MAX_SERIES = 5;

    /**
     * The weeks up to a day (UTC), from counts by day and application.
     *
     * @param count how many
     * @param locale the language of the services' names
     */
    static Weeks upTo(LocalDate today, int count, Map<LocalDate, Map<String, Integer>> days, Locale locale) {
        LocalDate first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(count - 1L);
        Map<String, int[]> all = new LinkedHashMap<>();
        days.forEach((day, counts) -> {
            long week = Math.floorDiv(ChronoUnit.DAYS.between(first, day), 7L);
            if (week >= 0 && week < count) {
                counts.forEach((application, entries) -> all.computeIfAbsent(
                                ApplicationTexts.of(application, locale), n -> new int[count])[(int) week] += entries);
            }
        });
        return new Weeks(first, count, largest(all, count, ApplicationTexts.other(locale)));
    }

    int total() {
        return byName.values().stream().flatMapToInt(IntStream::of).sum();
    }

    int highest() {
        return IntStream.range(0, count)
                .map(week -> byName.values().stream()
                        .mapToInt(counts -> counts[week])
                        .sum())
                .max()
                .orElse(0);
    }

    private static Map<String, int[]> largest(Map<String, int[]> all, int count, String other) {
        Comparator<Map.Entry<String, int[]>> bySum =
                Comparator.comparingInt(entry -> -IntStream.of(entry.getValue()).sum());
        List<Map.Entry<String, int[]>> sorted = all.entrySet().stream()
                .sorted(bySum.thenComparing(Map.Entry::getKey))
                .toList();
        Map<String, int[]> out = new LinkedHashMap<>();
        boolean crowded = sorted.size() > MAX_SERIES;
        int own = crowded ? MAX_SERIES - 1 : sorted.size();
        sorted.subList(0, own).forEach(entry -> out.put(entry.getKey(), entry.getValue()));
        for (Map.Entry<String, int[]> entry : sorted.subList(own, sorted.size())) {
            int[] rest = out.computeIfAbsent(other, n -> new int[count]);
            IntStream.range(0, count).forEach(week -> rest[week] += entry.getValue()[week]);
        }
        return out;
    }
}
