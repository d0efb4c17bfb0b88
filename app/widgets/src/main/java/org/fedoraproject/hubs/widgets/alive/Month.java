package org.fedoraproject.hubs.widgets.alive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * Thirty days and the thirty before them.
 *
 * @param today the last of them (UTC)
 * @param days activities by day
 */
record Month(LocalDate today, Map<LocalDate, Integer> days) {

    static final int DAYS = 30;

    private static final double STEP = 96.0 / (DAYS - 1);

    private static final double FLOOR = 21.5;

    private static final double HEIGHT = 18.5;

    AliveView view(int active, Texts texts) {
        int now = sum(0);
        int before = sum(DAYS);
        return new AliveView(
                now > 0 || active > 0, active, now, before == 0 ? "" : trend(now, before, texts), line(), end());
    }

    private int sum(int from) {
        return IntStream.range(from, from + DAYS).map(this::ago).sum();
    }

    private int ago(int number) {
        return days.getOrDefault(today.minusDays(number), 0);
    }

    private static String trend(int now, int before, Texts texts) {
        long percent = Math.round(100.0 * (now - before) / before);
        if (percent == 0) {
            return texts.say("trend.same");
        }
        return texts.say(percent > 0 ? "trend.more" : "trend.less", Map.of("percent", Math.abs(percent)));
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < DAYS; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", i * STEP, height(DAYS - 1 - i)));
        }
        return path.toString();
    }

    private String end() {
        return String.format(Locale.ROOT, "%.1f", height(0));
    }

    private double height(int number) {
        int most = IntStream.range(0, DAYS).map(this::ago).max().orElse(0);
        return FLOOR - HEIGHT * ago(number) / Math.max(1, most);
    }
}
