package org.fedoraproject.hubs.widgets.feed;

import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;

/**
 * Entries that stand in one card. Immutable.
 *
 * @param key the same for the same card whatever else comes into it, so that an opened one stays open
 * @param sort what holds them together
 * @param entries newest first, at least one
 */
record Fold(String key, Sort sort, List<FeedEntry> entries) {

    /** What holds the entries of a card together. */
    enum Sort {
        /** It stands alone. */
        ONE,
        /** The same done again: three comments on one ticket. */
        AGAIN,
        /** Several things done to one object: submitted, tested, stable. */
        STEPS,
        /** The same done to several objects: five packages built. */
        SEVERAL,
        /** Of little interest to people, whatever it was. */
        QUIET
    }

    Fold {
        entries = List.copyOf(entries);
    }

    /** The entry whose time and picture the card shows. */
    FeedEntry newest() {
        return entries.getFirst();
    }
}
