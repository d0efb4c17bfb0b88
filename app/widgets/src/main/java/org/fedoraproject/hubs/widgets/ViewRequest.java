package org.fedoraproject.hubs.widgets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at which placement, when and where.
 *
 * @param hub where it stands
 * @param placement the widget there
 * @param feed the hub's feed; empty for widgets that do not show it
 * @param viewer username of who looks; absent for visitors
 * @param zone the viewer's time zone
 * @param locale the viewer's language
 * @param now the time of the page
 */
public record ViewRequest(
        Hub hub,
        WidgetPlacement placement,
        Feed feed,
        @Nullable String viewer,
        ZoneId zone,
        Locale locale,
        Instant now) {}
