package org.fedoraproject.hubs.core.stream;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;

/**
 * How one person reads.
 *
 * @param hides what they do not want to see, in the order in which they said so
 * @param readUpTo moment up to which they have read; what is newer is unread
 * @param saved entries that they keep
 * @param pinned those of them that they pinned
 */
public record Reading(List<Hide> hides, Instant readUpTo, Set<MessageId> saved, Set<MessageId> pinned) {

    /** Somebody who never said anything: all is read, nothing is hidden. */
    public static final Reading NOTHING = new Reading(List.of(), Instant.MAX, Set.of(), Set.of());

    /** Copies the collections. */
    public Reading {
        hides = List.copyOf(hides);
        saved = Set.copyOf(saved);
        pinned = Set.copyOf(pinned);
    }

    /** Whether an entry of that hub is kept from them. */
    public boolean hides(HubId hub, FeedEntry entry) {
        return hides.stream().anyMatch(hide -> hide.hides(hub, entry));
    }

    /** Whether an entry is kept from them on each of the hubs on which it stands. */
    public boolean hidesOnAll(Collection<HubId> hubs, FeedEntry entry) {
        return !hides.isEmpty() && hubs.stream().allMatch(hub -> hides(hub, entry));
    }

    /** Whether an entry came after they last read. */
    public boolean isUnread(FeedEntry entry) {
        return entry.at().isAfter(readUpTo);
    }
}
