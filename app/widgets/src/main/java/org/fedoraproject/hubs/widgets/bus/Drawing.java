package org.fedoraproject.hubs.widgets.bus;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.bus.BusView.Bar;
import org.fedoraproject.hubs.widgets.bus.BusView.Line;
import org.fedoraproject.hubs.widgets.bus.BusView.Series;

/** Draws counts: a bar a day, in pieces by application, and the tables. */
final class Drawing {

    /** Pixels of the highest bar. */
    private static final double HEIGHT = 120;

    /** Colours of their own; the last one is for the rest. */
    private static final int COLOURS = 4;

    private final Counts counts;
    private final Texts texts;
    private final Locale locale;
    private final NumberFormat numbers;

    Drawing(Counts counts, Texts texts, Locale locale) {
        this.counts = counts;
        this.texts = texts;
        this.locale = locale;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    /** Everything, with so many lines for applications. */
    BusView view(int lines) {
        long total = counts.total();
        if (total == 0) {
            return BusView.NOTHING;
        }
        List<String> drawn = counts.names().stream().limit(COLOURS).toList();
        long top = counts.days().stream().mapToLong(counts::at).max().orElse(1);
        String most = drawn.isEmpty() ? counts.other() : drawn.getFirst();
        return new BusView(
                total,
                texts.say(
                        "summary", Map.of("count", total, "days", counts.days().size(), "most", most)),
                numbers.format(top),
                percent(80.0 / counts.days().size()),
                bars(drawn, top),
                Days.small(counts.days().getFirst(), locale),
                series(drawn),
                applications(lines),
                days(drawn));
    }

    private List<Bar> bars(List<String> drawn, long top) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.days().size(); i++) {
            double below = 0;
            List<Long> pieces = pieces(counts.days().get(i), drawn);
            for (int piece = 0; piece < pieces.size(); piece++) {
                double height = pieces.get(piece) * HEIGHT / top;
                if (height > 0) {
                    bars.add(new Bar(
                            style(piece),
                            i == counts.days().size() - 1,
                            percent(100.0 * i / counts.days().size()),
                            percent(HEIGHT - below - height),
                            percent(height)));
                }
                below += height;
            }
        }
        return bars;
    }

    private List<Long> pieces(LocalDate day, List<String> drawn) {
        return LongStream.concat(
                        drawn.stream().mapToLong(name -> counts.at(day, name)), LongStream.of(counts.rest(day, drawn)))
                .boxed()
                .toList();
    }

    private static String style(int piece) {
        return "f" + (piece + 1);
    }

    private List<Series> series(List<String> drawn) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            series.add(new Series(style(i), drawn.get(i)));
        }
        if (counts.rest(drawn) > 0) {
            series.add(new Series(style(drawn.size()), counts.other()));
        }
        return series;
    }

    private List<Line> applications(int most) {
        LocalDate today = counts.days().getLast();
        List<String> named = counts.names().stream().limit(most).toList();
        List<Line> lines = new ArrayList<>();
        named.forEach(name -> lines.add(line(name, counts.sum(name), counts.at(today, name))));
        if (counts.rest(named) > 0) {
            lines.add(line(counts.other(), counts.rest(named), counts.rest(today, named)));
        }
        return lines;
    }

    private List<Line> days(List<String> drawn) {
        boolean rest = counts.rest(drawn) > 0;
        return counts.days().reversed().stream()
                .map(day -> new Line(
                        Days.full(day, locale),
                        pieces(day, drawn).stream()
                                .limit(drawn.size() + (rest ? 1 : 0))
                                .map(numbers::format)
                                .toList()))
                .toList();
    }

    private Line line(String name, long sum, long today) {
        return new Line(name, List.of(numbers.format(sum), numbers.format(today)));
    }

    /** A number as SVG writes it. */
    private static String percent(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
