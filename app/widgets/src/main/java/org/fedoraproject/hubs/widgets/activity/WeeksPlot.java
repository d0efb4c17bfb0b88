package org.fedoraproject.hubs.widgets.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * Lays the bars of some weeks out: 150 pixels high, as wide as the widget.
 *
 * @param weeks what is drawn
 * @param texts its words
 */
record WeeksPlot(Weeks weeks, Texts texts) {

    private static final int HEIGHT = 150;

    private static final double LEFT = 6.0;

    /** Of the width that a week has, the bar takes so much. */
    private static final double FILLED = 0.66;

    /** Months and days are written under so many weeks at most. */
    private static final int LABELS = 4;

    WeeksView draw() {
        int top = roundUp(weeks.highest());
        return new WeeksView(
                weeks.total(),
                summary(),
                top / 2,
                top,
                decimal(step() * FILLED),
                bars(top),
                labels(),
                series(),
                rows());
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

    private String summary() {
        String most = weeks.byName().keySet().stream().findFirst().orElse("");
        return texts.say("summary", Map.of("count", weeks.total(), "weeks", weeks.count(), "most", most));
    }

    private List<WeeksView.Bar> bars(int top) {
        List<WeeksView.Bar> out = new ArrayList<>();
        for (int week = 0; week < weeks.count(); week++) {
            double floor = HEIGHT;
            int number = 0;
            for (int[] counts : weeks.byName().values()) {
                number++;
                if (counts[week] == 0) {
                    continue;
                }
                double height = counts[week] * (double) HEIGHT / top;
                floor -= height;
                boolean partial = week == weeks.count() - 1;
                // A gap of a pixel and a half parts the series for eyes that do not part the colours.
                out.add(new WeeksView.Bar(
                        "f" + number, partial, percent(week), decimal(floor), decimal(Math.max(1, height - 1.5))));
            }
        }
        return out;
    }

    private List<WeeksView.Label> labels() {
        List<WeeksView.Label> out = new ArrayList<>();
        int each = Math.max(1, weeks.count() / LABELS);
        for (int week = 0; week <= weeks.count() * 2 / 3; week += each) {
            out.add(new WeeksView.Label(percent(week), monday(week), false));
        }
        out.add(new WeeksView.Label("100", texts.say("present"), true));
        return out;
    }

    private List<WeeksView.Series> series() {
        List<WeeksView.Series> out = new ArrayList<>();
        for (Map.Entry<String, int[]> entry : weeks.byName().entrySet()) {
            out.add(new WeeksView.Series(
                    "f" + (out.size() + 1),
                    capital(entry.getKey()),
                    IntStream.of(entry.getValue()).sum()));
        }
        return out;
    }

    private List<WeeksView.Row> rows() {
        return IntStream.range(0, weeks.count())
                .mapToObj(week -> new WeeksView.Row(
                        week == weeks.count() - 1 ? texts.say("present") : monday(week),
                        weeks.byName().values().stream()
                                .map(counts -> counts[week])
                                .toList()))
                .toList();
    }

    private String monday(int week) {
        return Days.small(weeks.first().plusWeeks(week), texts.locale());
    }

    private double step() {
        return (100 - LEFT) / weeks.count();
    }

    private String percent(int week) {
        return decimal(LEFT + week * step());
    }

    private static String decimal(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private String capital(String name) {
        return name.substring(0, 1).toUpperCase(texts.locale()) + name.substring(1);
    }
}
