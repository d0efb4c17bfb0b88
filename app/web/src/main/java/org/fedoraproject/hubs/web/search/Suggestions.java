package org.fedoraproject.hubs.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is offered while somebody types, as its template sees it.
 *
 * @param said how many there are, for those who listen
 * @param alike what is said above those that only look like the words; absent when they hold them
 * @param options hubs, best first
 * @param all address of everything that was found
 * @param allText what stands there
 */
record Suggestions(String said, @Nullable String alike, List<Option> options, String all, String allText) {

    /**
     * @param number from 1
     * @param hit a hub
     */
    record Option(int number, Hit hit) {}
}
