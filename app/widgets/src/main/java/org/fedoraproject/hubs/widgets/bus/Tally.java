package org.fedoraproject.hubs.widgets.bus;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fedoraproject.hubs.widgets.ApplicationTexts;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * Adds messages up by service and span.
 *
 * @param today the last day that counts (UTC)
 * @param texts the words of the table
 */
record Tally(LocalDate today, Texts texts) {

    static final int MONTH = 30;

    private static final int WEEK = 7;

    /** The table of the most frequent services. */
    BusView table(Map<LocalDate, Map<String, Integer>> days, int most) {
        Map<String, int[]> sums = new TreeMap<>();
        days.forEach((day, counts) -> counts.forEach((application, count) -> add(
                sums.computeIfAbsent(ApplicationTexts.of(application, texts.locale()), name -> new int[3]),
                day,
                count)));
        List<BusView.Row> sorted = sums.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), false))
                .filter(row -> row.month() > 0)
                .sorted(Comparator.comparingInt(BusView.Row::month).reversed().thenComparing(BusView.Row::name))
                .toList();
        int own = sorted.size() > most ? most - 1 : sorted.size();
        List<BusView.Row> rows = new ArrayList<>(sorted.subList(0, own));
        if (own < sorted.size()) {
            rows.add(sum(ApplicationTexts.other(texts.locale()), sorted.subList(own, sorted.size()), false));
        }
        BusView.Row all = sum(texts.say("all"), sorted, true);
        if (rows.size() > 1) {
            rows.add(all);
        }
        return new BusView(all.month(), rows);
    }

    private void add(int[] sums, LocalDate day, int count) {
        long age = ChronoUnit.DAYS.between(day, today);
        sums[0] += age <= 0 ? count : 0;
        sums[1] += age < WEEK ? count : 0;
        sums[2] += age < MONTH ? count : 0;
    }

    private static BusView.Row sum(String name, List<BusView.Row> rows, boolean all) {
        int[] sums = new int[3];
        for (BusView.Row row : rows) {
            sums[0] += row.today();
            sums[1] += row.week();
            sums[2] += row.month();
        }
        return row(name, sums, all);
    }

    private static BusView.Row row(String name, int[] sums, boolean all) {
        return new BusView.Row(name, sums[0], sums[1], sums[2], all);
    }
}
