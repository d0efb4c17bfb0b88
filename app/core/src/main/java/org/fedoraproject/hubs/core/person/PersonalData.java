package org.fedoraproject.hubs.core.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.FeedId;

/**
 * What one store keeps about people, whoever wrote it there. Every store that keeps any has one of these. Thread-safe; may block; throws
 * the store's own exception when it cannot be reached.
 */
public interface PersonalData {

    /** The store's name in an export: {@code postgresql}, {@code mongodb}, {@code redis}. */
    String store();

    /** The order in which stores forget: the one that says who there is goes first, so that the others are not filled again. */
    int order();

    /** Everything that it keeps about somebody; an empty object when there is nothing. No digest of a secret is in it. */
    JsonNode export(String username);

    /**
     * Forgets it. Idempotent: killed half-way it can be run again, and run twice it finds nothing the second time.
     *
     * @return what was there
     */
    Erased erase(String username);

    /**
     * What was forgotten.
     *
     * @param things how many rows, entries, values, letters
     * @param feeds that lost an entry, beside the person's own
     */
    record Erased(int things, Set<FeedId> feeds) {

        /** Copies the set. */
        public Erased {
            feeds = Set.copyOf(feeds);
        }
    }
}
