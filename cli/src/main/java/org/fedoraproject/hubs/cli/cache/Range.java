package org.fedoraproject.hubs.cli.cache;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A threshold as monitoring plugins write it, {@code [@]start:end}: {@code 10} alerts outside 0 to 10, {@code 10:} below 10, {@code ~:10}
 * above 10, {@code 10:20} outside, {@code @10:20} inside; the ends belong to the range.
 *
 * @param text as written
 * @param start least value of the range
 * @param end greatest value of the range
 * @param alertsInside whether values inside alert, not those outside
 */
record Range(String text, double start, double end, boolean alertsInside) {

    private static final Pattern FORM = Pattern.compile("(@?)(?:(~|-?\\d+(?:\\.\\d+)?)?:)?(-?\\d+(?:\\.\\d+)?)?");

    /** @throws IllegalArgumentException when a text is no range */
    static Range of(String text) {
        Matcher matcher = FORM.matcher(text);
        boolean empty = text.isEmpty() || text.equals("@") || text.equals(":") || text.equals("@:");
        if (empty || !matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no range; below 50 is written 50:");
        }
        double start = start(matcher.group(2));
        double end = matcher.group(3) == null ? Double.POSITIVE_INFINITY : Double.parseDouble(matcher.group(3));
        if (start > end) {
            throw new IllegalArgumentException("'" + text + "' is no range: it ends before it starts");
        }
        return new Range(text, start, end, matcher.group(1).equals("@"));
    }

    /** Whether a value is one to alert for. */
    boolean alerts(double value) {
        boolean inside = value >= start && value <= end;
        return alertsInside == inside;
    }

    private static double start(@Nullable String start) {
        if (start == null) {
            return 0;
        }
        return start.equals("~") ? Double.NEGATIVE_INFINITY : Double.parseDouble(start);
    }
}
