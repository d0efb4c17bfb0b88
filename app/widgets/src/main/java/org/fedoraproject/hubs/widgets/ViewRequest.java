package org.fedoraproject.hubs.widgets;

import java.time.Instant;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * Who looks at which placement, and when.
 *
 * @param hub where it stands
 * @param placement the widget there
 * @param feed the hub's feed; empty for widgets that do not show it
 * @param lens what the page knows beside the feed
 * @param onlooker who looks
 * @param now the time of the page
 */
public record ViewRequest(
        Hub hub, WidgetPlacement placement, Feed feed, FeedLens lens, Onlooker onlooker, Instant now) {

    /** A page that knows nothing beside the feed. */
    public ViewRequest(Hub hub, WidgetPlacement placement, Feed feed, Onlooker onlooker, Instant now) {
        this(hub, placement, feed, FeedLens.NONE, onlooker, now);
    }
}
