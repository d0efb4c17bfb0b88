package org.fedoraproject.hubs.widgets.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.Squares;
import org.fedoraproject.hubs.widgets.Texts;

/** A year of days in columns of weeks that begin on Monday; the last square is today. Immutable. */
final class Calendar {

    private static final int WEEK = 7;

    private static final int WEEKS_BEFORE = 52;

    private static final double PITCH = 13.6;

    private static final int TOP = 16;

    /** Fewer days of a month say nothing about it. */
    private static final int MOST_OF_A_MONTH = 28;

    private final LocalDate first;
    private final int[] counts;

    private Calendar(LocalDate first, int[] counts) {
        this.first = first;
        this.counts = counts;
    }

    static Calendar upTo(LocalDate today, Map<LocalDate, Integer> days) {
        LocalDate first =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS_BEFORE);
        int[] counts = new int[(int) ChronoUnit.DAYS.between(first, today) + 1];
        Arrays.setAll(counts, i -> days.getOrDefault(first.plusDays(i), 0));
        return new Calendar(first, counts);
    }

    /** The Monday it begins with. */
    LocalDate first() {
        return first;
    }

    /** The figures by day from the first on. */
    List<Integer> counts() {
        return Arrays.stream(counts).boxed().toList();
    }

    YearView draw(Texts texts) {
        int total = Arrays.stream(counts).sum();
        List<YearMonth> months = months();
        return new YearView(
                total,
                summary(total, texts),
                first.toString(),
                Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(",")),
                Squares.draw(counts, i -> Math.floorDiv(i, WEEK) * PITCH, i -> TOP + (i % WEEK) * PITCH),
                labels(months, texts.locale()),
                months.stream().map(month -> row(month, texts.locale())).toList());
    }

    private String summary(int total, Texts texts) {
        int active = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        String words = texts.say("summary", Map.of("count", total, "days", active));
        return quietest()
                .map(month -> words + " "
                        + texts.say("quietest", Map.of("month", Days.month(month.atDay(1), texts.locale()))))
                .orElse(words);
    }

    /** The whole month with the fewest activities, when the year had any in at least two of them: counting may have begun lately. */
    private Optional<YearMonth> quietest() {
        List<YearMonth> known = months().stream()
                .dropWhile(month -> sum(month) == 0)
                .filter(month -> daysOf(month) >= MOST_OF_A_MONTH)
                .toList();
        return known.size() < 3 ? Optional.empty() : known.stream().min(Comparator.comparingInt(this::sum));
    }

    private List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(first.plusDays(counts.length - 1L));
        for (YearMonth month = YearMonth.from(first); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** A month is named above the first week that begins in it, where there is room for its name. */
    private List<YearView.Label> labels(List<YearMonth> months, Locale locale) {
        List<YearView.Label> labels = new ArrayList<>();
        for (YearMonth month : months) {
            LocalDate monday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            long week = ChronoUnit.DAYS.between(first, monday) / WEEK;
            if (week >= 0 && week < WEEKS_BEFORE) {
                labels.add(new YearView.Label(
                        String.format(Locale.ROOT, "%.1f", week * PITCH),
                        month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale)));
            }
        }
        return labels;
    }

    private YearView.Month row(YearMonth month, Locale locale) {
        int active = 0;
        for (int i = 0; i < counts.length; i++) {
            active += counts[i] > 0 && isIn(month, i) ? 1 : 0;
        }
        return new YearView.Month(Days.month(month.atDay(1), locale), active, sum(month));
    }

    private int sum(YearMonth month) {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += isIn(month, i) ? counts[i] : 0;
        }
        return sum;
    }

    private int daysOf(YearMonth month) {
        int days = 0;
        for (int i = 0; i < counts.length; i++) {
            days += isIn(month, i) ? 1 : 0;
        }
        return days;
    }

    private boolean isIn(YearMonth month, int index) {
        return YearMonth.from(first.plusDays(index)).equals(month);
    }
}
