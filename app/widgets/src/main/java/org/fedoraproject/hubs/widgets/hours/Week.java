package org.fedoraproject.hubs.widgets.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.widgets.Squares;
import org.fedoraproject.hubs.widgets.Texts;

/** Sums by hour of the week in a time zone. Immutable. */
final class Week {

    private static final int DAY = 24;

    private static final int DAYS = 7;

    private static final double PITCH = 13.6;

    private static final int LEFT = 30;

    private static final int EACH = 6;

    private final ZoneId zone;
    private final int[] sums;

    private Week(ZoneId zone, int[] sums) {
        this.zone = zone;
        this.sums = sums;
    }

    /** An hour counts where most of it lies: zones that are half an hour apart round down. */
    static Week of(Map<Instant, Integer> hours, ZoneId zone) {
        int[] sums = new int[DAYS * DAY];
        hours.forEach((hour, count) -> {
            ZonedDateTime local = hour.atZone(zone);
            sums[(local.getDayOfWeek().getValue() - 1) * DAY + local.getHour()] += count;
        });
        return new Week(zone, sums);
    }

    /** The sum of an hour, counted from Monday 0:00 on. */
    int sum(int hour) {
        return sums[hour];
    }

    HoursView draw(Texts texts) {
        Locale locale = texts.locale();
        return new HoursView(
                total(),
                summary(texts),
                zone.getId().equals("Z") ? "UTC" : zone.getId().replace('_', ' '),
                Squares.draw(sums, i -> LEFT + (i % DAY) * PITCH, i -> Math.floorDiv(i, DAY) * PITCH),
                IntStream.range(0, DAYS)
                        .mapToObj(
                                day -> new HoursView.Day(number(day * PITCH + 9.5), name(day, TextStyle.SHORT, locale)))
                        .toList(),
                IntStream.iterate(0, hour -> hour < DAY, hour -> hour + EACH)
                        .mapToObj(hour -> new HoursView.Label(number(LEFT + hour * PITCH), clock(hour)))
                        .toList(),
                rows());
    }

    private int total() {
        return Arrays.stream(sums).sum();
    }

    private String summary(Texts texts) {
        int day = IntStream.range(0, DAYS)
                .reduce((a, b) -> sumOfDay(b) > sumOfDay(a) ? b : a)
                .orElse(0);
        int hour = IntStream.range(0, DAY)
                .reduce((a, b) -> sumOfHour(b) > sumOfHour(a) ? b : a)
                .orElse(0);
        return texts.say(
                "summary",
                Map.of("count", total(), "day", name(day, TextStyle.FULL, texts.locale()), "hour", clock(hour)));
    }

    private int sumOfDay(int day) {
        return Arrays.stream(sums, day * DAY, (day + 1) * DAY).sum();
    }

    private int sumOfHour(int hour) {
        return IntStream.range(0, DAYS).map(day -> sums[day * DAY + hour]).sum();
    }

    private List<HoursView.Row> rows() {
        List<HoursView.Row> rows = new ArrayList<>();
        for (int hour = 0; hour < DAY; hour++) {
            int at = hour;
            rows.add(new HoursView.Row(
                    clock(hour),
                    IntStream.range(0, DAYS)
                            .mapToObj(day -> sums[day * DAY + at])
                            .toList()));
        }
        return rows;
    }

    private static String name(int day, TextStyle style, Locale locale) {
        return DayOfWeek.of(day + 1).getDisplayName(style, locale);
    }

    private static String clock(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
