package org.fedoraproject.hubs.widgets.activity;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Lays the bars of the twelve weeks out: 150 pixels high, as wide as the widget. Stateless. */
final class WeeksPlot {

    private static final int HEIGHT = 150;

    private static final double LEFT = 6.0;

    private static final double STEP = (100 - LEFT) / Weeks.COUNT;

    private WeeksPlot() {}

    static WeeksView draw(Weeks weeks, Locale locale) {
        int top = roundUp(weeks.highest());
        return new WeeksView(
                true,
                weeks.total(),
                summary(weeks),
                top / 2,
                top,
                bars(weeks, top),
                labels(weeks, locale),
                series(weeks),
                rows(weeks, locale));
    }

    /** The next even figure of one or two significant digits: a scale people can halve in their heads. */
    static int roundUp(int highest) {
        int unit = 1;
        while (highest > 20 * unit) {
            unit *= 10;
        }
        int steps = Math.max(1, Math.ceilDiv(highest, 2 * unit));
        return 2 * unit * steps;
    }

    private static String summary(Weeks weeks) {
        String most = weeks.byName().keySet().stream().findFirst().orElse("");
        String figures = "; the figures are in the table below.";
        return most.isEmpty()
                ? "Nothing in twelve weeks."
                : weeks.total() + (weeks.total() == 1 ? " activity" : " activities") + " in 12 weeks, most of them "
                        + most + figures;
    }

    private static List<WeeksView.Bar> bars(Weeks weeks, int top) {
        List<WeeksView.Bar> out = new ArrayList<>();
        for (int week = 0; week < Weeks.COUNT; week++) {
            double floor = HEIGHT;
            int number = 0;
            for (int[] counts : weeks.byName().values()) {
                number++;
                if (counts[week] == 0) {
                    continue;
                }
                double height = counts[week] * (double) HEIGHT / top;
                floor -= height;
                boolean partial = week == Weeks.COUNT - 1;
                // A gap of a pixel and a half parts the series for eyes that do not part the colours.
                out.add(new WeeksView.Bar(
                        "f" + number, partial, percent(week), decimal(floor), decimal(Math.max(1, height - 1.5))));
            }
        }
        return out;
    }

    private static List<WeeksView.Label> labels(Weeks weeks, Locale locale) {
        List<WeeksView.Label> out = new ArrayList<>();
        for (int week = 0; week <= Weeks.COUNT / 2; week += 3) {
            out.add(new WeeksView.Label(percent(week), monday(weeks, week, locale), false));
        }
        out.add(new WeeksView.Label("100", "this week", true));
        return out;
    }

    private static List<WeeksView.Series> series(Weeks weeks) {
        List<WeeksView.Series> out = new ArrayList<>();
        for (Map.Entry<String, int[]> entry : weeks.byName().entrySet()) {
            out.add(new WeeksView.Series(
                    "f" + (out.size() + 1),
                    capital(entry.getKey()),
                    IntStream.of(entry.getValue()).sum()));
        }
        return out;
    }

    private static List<WeeksView.Row> rows(Weeks weeks, Locale locale) {
        return IntStream.range(0, Weeks.COUNT)
                .mapToObj(week -> new WeeksView.Row(
                        week == Weeks.COUNT - 1 ? "this week" : monday(weeks, week, locale),
                        weeks.byName().values().stream()
                                .map(counts -> counts[week])
                                .toList()))
                .toList();
    }

    private static String monday(Weeks weeks, int week, Locale locale) {
        return weeks.first().plusWeeks(week).format(DateTimeFormatter.ofPattern("d MMM", locale));
    }

    private static String percent(int week) {
        return decimal(LEFT + week * STEP);
    }

    private static String decimal(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
