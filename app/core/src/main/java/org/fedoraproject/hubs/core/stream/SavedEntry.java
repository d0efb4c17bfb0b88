package org.fedoraproject.hubs.core.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * An entry that somebody keeps after feeds have forgotten it. Whether its person may still see it is asked each time: they may as long as
 * they may read the feed of one of its hubs.
 *
 * @param entry the whole of it
 * @param hubs in whose feeds it stood when it was saved, at least one and at most {@link #MOST_HUBS}
 * @param savedAt when, to the millisecond
 * @param pinned whether it stands above everything
 */
public record SavedEntry(FeedEntry entry, List<HubId> hubs, Instant savedAt, boolean pinned) {

    /** Most that one person keeps. */
    public static final int MOST = 500;

    /** Most that one person pins. */
    public static final int MOST_PINNED = 20;

    /** Most hubs that are remembered. */
    public static final int MOST_HUBS = 20;

    /** @throws IllegalArgumentException when there is no hub or too many */
    public SavedEntry {
        hubs = List.copyOf(hubs);
        if (hubs.isEmpty() || hubs.size() > MOST_HUBS) {
            throw new IllegalArgumentException("a saved entry stood on " + hubs.size() + " hubs");
        }
        savedAt = savedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
