package org.fedoraproject.hubs.core.search;

import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubKind;

/**
 * What somebody looks for.
 *
 * @param viewer who looks
 * @param words as {@link Words#of} gives them; nothing is found without any
 * @param kinds of hubs
 * @param offset how many of each kind to skip
 * @param limit most of each kind to return
 */
public record Sought(Viewer viewer, List<String> words, Set<HubKind> kinds, int offset, int limit) {

    private static final int SHORTEST_MIDDLE = 3;

    /** Copies the collections. */
    public Sought {
        words = List.copyOf(words);
        kinds = Set.copyOf(kinds);
    }

    /** The words, separated by blanks. */
    public String text() {
        return String.join(" ", words);
    }

    /** Whether the text counts in the middle of names, too: two letters of an alphabet are in the middle of nearly everything. */
    public boolean isMiddle() {
        return text().length() >= SHORTEST_MIDDLE || text().codePoints().anyMatch(Character::isIdeographic);
    }
}
