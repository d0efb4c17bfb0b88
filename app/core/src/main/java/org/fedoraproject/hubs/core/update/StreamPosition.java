package org.fedoraproject.hubs.core.update;

/**
 * A place in the stream of updates, comparable: ids as text are not, because their numbers differ in length.
 *
 * @param millis when, by the stream's clock
 * @param number of the entry within the millisecond
 */
public record StreamPosition(long millis, long number) implements Comparable<StreamPosition> {

    /** Before everything. */
    public static final StreamPosition START = new StreamPosition(0, 0);

    /**
     * Reads an id such as {@code 1700000000000-0}.
     *
     * @throws IllegalArgumentException when it is none; ids from browsers must be expected to be anything
     */
    public static StreamPosition parse(String id) {
        int dash = id.indexOf('-');
        try {
            long millis = Long.parseUnsignedLong(dash < 0 ? id : id.substring(0, dash));
            long number = dash < 0 ? 0 : Long.parseUnsignedLong(id.substring(dash + 1));
            return new StreamPosition(millis, number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not the id of an update, which is milliseconds-number", e);
        }
    }

    @Override
    public int compareTo(StreamPosition other) {
        int byTime = Long.compareUnsigned(millis, other.millis);
        return byTime != 0 ? byTime : Long.compareUnsigned(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toUnsignedString(millis) + "-" + Long.toUnsignedString(number);
    }
}
