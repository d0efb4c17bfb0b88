package org.fedoraproject.hubs.sse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Id of an update in its stream, {@code millis-number}.
 *
 * @param millis first part
 * @param number second part
 */
record EventId(long millis, long number) implements Comparable<EventId> {

    /** Before every update. */
    static final String NONE = "0-0";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Empty when a text is none. */
    static Optional<EventId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new EventId(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether one id comes after another; an id of another form comes after none. */
    static boolean isAfter(String id, String other) {
        Optional<EventId> left = parse(id);
        Optional<EventId> right = parse(other);
        return left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) > 0;
    }

    @Override
    public int compareTo(EventId other) {
        int byTime = Long.compare(millis, other.millis);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
}
