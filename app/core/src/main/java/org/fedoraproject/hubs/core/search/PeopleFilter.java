package org.fedoraproject.hubs.core.search;

import java.util.List;

/**
 * Which people to list.
 *
 * @param words of their name, as {@link Words#of} gives them; empty for any
 * @param initial {@code a} to {@code z}, or {@link #OTHERS}; empty for any
 * @param offset how many to skip
 * @param limit most to return
 */
public record PeopleFilter(List<String> words, String initial, int offset, int limit) {

    /** The initial of those whose title begins with none of the letters of the English alphabet. */
    public static final String OTHERS = "0";

    /** Copies the list. */
    public PeopleFilter {
        words = List.copyOf(words);
    }

    /** The initial of a title. */
    public static String initial(String title) {
        String folded = Words.fold(title);
        return folded.isEmpty() || folded.charAt(0) < 'a' || folded.charAt(0) > 'z' ? OTHERS : folded.substring(0, 1);
    }
}
