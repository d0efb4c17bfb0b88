package org.fedoraproject.hubs.widgets.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.activity.ApplicationNames;

/**
 * Counts of the last twelve weeks by service.
 *
 * @param first Monday of the first week
 * @param byName counts of the weeks by what people call the service, most frequent first; at most {@link #MAX_SERIES}, the last of them
 *     may be "other"
 */
record Weeks(LocalDate first, Map<String, int[]> byName) {

    static final int COUNT = 12;

    static final int MAX_SERIES = 5;

    private static final String OTHER = "other";

    /** The weeks up to a day (UTC), from counts by day and application. */
    static Weeks upTo(LocalDate today, Map<LocalDate, Map<String, Integer>> days) {
        LocalDate first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(COUNT - 1L);
        Map<String, int[]> all = new LinkedHashMap<>();
        days.forEach((day, counts) -> {
            long week = Math.floorDiv(ChronoUnit.DAYS.between(first, day), 7L);
            if (week >= 0 && week < COUNT) {
                counts.forEach((application, count) -> all.computeIfAbsent(
                                ApplicationNames.of(application), n -> new int[COUNT])[(int) week] += count);
            }
        });
        return new Weeks(first, largest(all));
    }

    int total() {
        return byName.values().stream().flatMapToInt(IntStream::of).sum();
    }

    int highest() {
        return IntStream.range(0, COUNT)
                .map(week -> byName.values().stream()
                        .mapToInt(counts -> counts[week])
                        .sum())
                .max()
                .orElse(0);
    }

    private static Map<String, int[]> largest(Map<String, int[]> all) {
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
            int[] rest = out.computeIfAbsent(OTHER, n -> new int[COUNT]);
            IntStream.range(0, COUNT).forEach(week -> rest[week] += entry.getValue()[week]);
        }
        return out;
    }
}
