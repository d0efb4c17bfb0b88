package org.fedoraproject.hubs.widgets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.jspecify.annotations.Nullable;

/**
 * All a widget may use to make its view.
 *
 * @param hub where it stands
 * @param placement itself there
 * @param configuration its settings there
 * @param data its cached data by name of function
 * @param feed the hub's feed, for widgets that show it; empty for others
 * @param viewer username of who looks; absent for visitors
 * @param zone the viewer's time zone
 * @param locale the viewer's language
 * @param now the time of the page
 * @param <C> the widget's configuration
 */
public record ViewInput<C extends Record>(
        Hub hub,
        WidgetPlacement placement,
        C configuration,
        Map<String, Record> data,
        Feed feed,
        @Nullable String viewer,
        ZoneId zone,
        Locale locale,
        Instant now) {

    /** The data of a function, when it is there. */
    public <D extends Record> Optional<D> data(CachedFunction<C, D> function) {
        return Optional.ofNullable(data.get(function.name())).map(function.dataType()::cast);
    }
}
