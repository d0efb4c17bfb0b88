package org.fedoraproject.hubs.web.stream;

import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Something that happened, on every hub on which it stands.
 *
 * @param entry what happened
 * @param hubs hubs of its reader in whose feeds it stands, the nearest first; at least one
 */
public record StreamItem(FeedEntry entry, List<HubId> hubs) {

    /** Copies the list. */
    public StreamItem {
        hubs = List.copyOf(hubs);
    }
}
