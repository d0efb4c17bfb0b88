package org.fedoraproject.hubs.widgets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * All a widget may use to make its view.
 *
 * @param hub where it stands
 * @param placement itself there
 * @param configuration its settings there
 * @param data its cached data by name of function
 * @param feed the hub's feed, for widgets that show it; empty for others
 * @param lens what the page knows beside the feed
 * @param onlooker who looks
 * @param texts the widget's own texts in the language of whoever looks
 * @param now the time of the page
 * @param <C> the widget's configuration
 */
public record ViewInput<C extends Record>(
        Hub hub,
        WidgetPlacement placement,
        C configuration,
        Map<String, Record> data,
        Feed feed,
        FeedLens lens,
        Onlooker onlooker,
        Texts texts,
        Instant now) {

    /** On a page that knows nothing beside the feed. */
    public ViewInput(
            Hub hub,
            WidgetPlacement placement,
            C configuration,
            Map<String, Record> data,
            Feed feed,
            Onlooker onlooker,
            Texts texts,
            Instant now) {
        this(hub, placement, configuration, data, feed, FeedLens.NONE, onlooker, texts, now);
    }

    /** The data of a function, when it is there. */
    public <D extends Record> Optional<D> data(CachedFunction<C, D> function) {
        return Optional.ofNullable(data.get(function.name())).map(function.dataType()::cast);
    }

    /** The time zone of whoever looks. */
    public ZoneId zone() {
        return onlooker.zone();
    }

    /** The language of whoever looks. */
    public Locale locale() {
        return onlooker.locale();
    }
}
