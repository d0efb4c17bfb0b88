package org.fedoraproject.hubs.widgets.bus;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.traffic.Traffic;
import org.fedoraproject.hubs.widgets.ApplicationTexts;

/**
 * Messages of some days by what people call the applications. Immutable.
 *
 * @param days all of them, oldest first
 * @param byDay counts by name of each day that has any
 * @param names of applications, most messages first, then by name; {@code other} is not among them
 * @param other the word for the rest
 */
record Counts(List<LocalDate> days, Map<LocalDate, Map<String, Long>> byDay, List<String> names, String other) {

    static Counts of(BusData data, LocalDate today, int days, Locale locale) {
        List<LocalDate> all = Stream.iterate(today.minusDays(days - 1L), day -> day.plusDays(1))
                .limit(days)
                .toList();
        String other = ApplicationTexts.other(locale);
        Map<LocalDate, Map<String, Long>> byDay = new HashMap<>();
        Map<String, Long> sums = new HashMap<>();
        for (LocalDate day : all) {
            data.days().getOrDefault(day, Map.of()).forEach((application, count) -> {
                String name = application.equals(Traffic.OTHER) ? other : ApplicationTexts.of(application, locale);
                byDay.computeIfAbsent(day, fresh -> new HashMap<>()).merge(name, (long) count, Long::sum);
                sums.merge(name, (long) count, Long::sum);
            });
        }
        sums.remove(other);
        List<String> names = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
        return new Counts(all, byDay, names, other);
    }

    /** Of an application on a day. */
    long at(LocalDate day, String name) {
        return byDay.getOrDefault(day, Map.of()).getOrDefault(name, 0L);
    }

    /** Of all applications on a day. */
    long at(LocalDate day) {
        return byDay.getOrDefault(day, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Of an application on all days. */
    long sum(String name) {
        return days.stream().mapToLong(day -> at(day, name)).sum();
    }

    /** Of everything. */
    long total() {
        return days.stream().mapToLong(this::at).sum();
    }

    /** Of what is not among some names on a day. */
    long rest(LocalDate day, List<String> named) {
        return at(day) - named.stream().mapToLong(name -> at(day, name)).sum();
    }

    /** Of what is not among some names on all days. */
    long rest(List<String> named) {
        return total() - named.stream().mapToLong(this::sum).sum();
    }
}
