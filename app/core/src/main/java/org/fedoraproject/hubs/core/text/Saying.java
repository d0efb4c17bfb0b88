package org.fedoraproject.hubs.core.text;

import java.util.Map;

/**
 * Something to say to somebody whose language is not known here: which text, and what stands in it. Whoever answers them says it in
 * theirs. Immutable and thread-safe.
 *
 * @param key of the text, {@code SUBJECT.NAME}
 * @param values by the names that the text uses: strings, numbers, instants
 */
public record Saying(String key, Map<String, ?> values) {

    /** Copies the values. */
    public Saying {
        values = Map.copyOf(values);
    }

    /** A text that takes no values. */
    public static Saying of(String key) {
        return new Saying(key, Map.of());
    }

    /** A text that takes one value. */
    public static Saying of(String key, String name, Object value) {
        return new Saying(key, Map.of(name, value));
    }

    /** A text that takes two values. */
    public static Saying of(String key, String name, Object value, String other, Object otherValue) {
        return new Saying(key, Map.of(name, value, other, otherValue));
    }
}
