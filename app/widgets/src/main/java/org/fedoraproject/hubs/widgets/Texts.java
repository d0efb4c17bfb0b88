package org.fedoraproject.hubs.widgets;

import java.util.Locale;
import java.util.Map;

/**
 * What the portal says, in one language. Patterns are ICU's: {@code {count, plural, one {# member} other {# members}}}. Immutable and
 * thread-safe.
 */
public interface Texts {

    /** The language of what is said, also where a text is missing in it and stands in English. */
    Locale locale();

    /**
     * A text with values in it, not escaped: whoever puts it into a page escapes it.
     *
     * @param key which one
     * @param values by the names that the pattern uses
     * @throws IllegalArgumentException when there is none of that key in English either, which is a mistake in the program
     */
    String say(String key, Map<String, ?> values);

    /** Whether there is a text of that key. */
    boolean has(String key);

    /** A text that takes no values. */
    default String say(String key) {
        return say(key, Map.of());
    }
}
