package org.fedoraproject.hubs.widgets;

import java.util.List;

/**
 * One setting of a widget, made from a component of its configuration record.
 *
 * @param name of the component
 * @param sort what it takes
 * @param limits how much of it
 * @param choices names of the constants of a {@link Sort#CHOICE}; empty for others
 * @param parts what an item of a {@link Sort#LIST} is (one part), or a row of {@link Sort#ROWS} has; empty for others
 */
public record Setting(String name, Sort sort, Limits limits, List<String> choices, List<Setting> parts) {

    /** Copies the lists. */
    public Setting {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
    }

    /** What a setting takes. */
    public enum Sort {
        /** Yes or no. */
        TICK,
        /** A whole number. */
        NUMBER,
        /** One of some constants. */
        CHOICE,
        /** One line of words. */
        LINE,
        /** Several lines of Markdown. */
        MARKDOWN,
        /** Several lines of words. */
        LINES,
        /** An address that begins with https:// or http://. */
        LINK,
        /** IANA name of a time zone. */
        ZONE,
        /** Account name. */
        PERSON,
        /** Name of a team. */
        TEAM,
        /** A list of lines, links, people or teams. */
        LIST,
        /** A list of records. */
        ROWS
    }

    /**
     * How much of it.
     *
     * @param least smallest number, fewest characters or items
     * @param most largest number, most characters or items
     * @param required whether it must not be blank or empty
     * @param pattern what the whole text looks like; empty for any
     */
    public record Limits(long least, long most, boolean required, String pattern) {}
}
