package org.fedoraproject.hubs.widgets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;

/**
 * What a page that shows a feed knows of it and of whoever looks, beside the feed itself.
 *
 * @param own whether it is the feed of the hub that the page shows, so that its entries have addresses there
 * @param stands on which hubs an entry stands, for feeds merged of several; empty on a hub's own page
 * @param unread entries that came after whoever looks last did
 * @param saved entries that they keep
 * @param pinned those of them that they pinned
 * @param application the only one whose entries are shown; empty for all
 * @param hidden how many entries are left out because whoever looks does not want to see their kind
 */
public record FeedLens(
        boolean own,
        Map<MessageId, List<Stand>> stands,
        Set<MessageId> unread,
        Set<MessageId> saved,
        Set<MessageId> pinned,
        String application,
        int hidden) {

    /** Nothing is known. */
    public static final FeedLens NONE = new FeedLens(false, Map.of(), Set.of(), Set.of(), Set.of(), "", 0);

    /**
     * Where an entry stands.
     *
     * @param hub in whose feed
     * @param title what people call it
     */
    public record Stand(HubId hub, String title) {}

    /** Copies the collections. */
    public FeedLens {
        stands = Map.copyOf(stands);
        unread = Set.copyOf(unread);
        saved = Set.copyOf(saved);
        pinned = Set.copyOf(pinned);
    }

    /** That of a hub's own page, for somebody who keeps and hides nothing. */
    public static FeedLens ofHub(String application) {
        return new FeedLens(true, Map.of(), Set.of(), Set.of(), Set.of(), application, 0);
    }
}
