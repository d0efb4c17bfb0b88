package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/**
 * A placement as somebody looks at it, for tests of widgets. Immutable.
 *
 * @param widget which
 * @param hub where it stands
 * @param settings its configuration
 * @param data of its cached functions
 * @param onlooker who looks
 * @param now when
 */
public record Stage(
        Widget<?, ?> widget, Hub hub, Record settings, Map<String, Record> data, Onlooker onlooker, Instant now) {

    /** With the widget's defaults, no data and a visitor, at the time of the contract's pages. */
    public static Stage of(Widget<?, ?> widget, Hub hub) {
        return new Stage(widget, hub, widget.profile().defaults(), Map.of(), Onlooker.VISITOR, WidgetContract.NOW);
    }

    /** With other settings. */
    public Stage set(Record others) {
        return new Stage(widget, hub, others, data, onlooker, now);
    }

    /** With data of one function. */
    public Stage with(String function, Record record) {
        return new Stage(widget, hub, settings, Map.of(function, record), onlooker, now);
    }

    /** At another time. */
    public Stage at(Instant time) {
        return new Stage(widget, hub, settings, data, onlooker, time);
    }

    /** Read in German. */
    public Stage german() {
        return seenBy(
                new Onlooker(onlooker.username(), onlooker.roles(), onlooker.may(), onlooker.zone(), Locale.GERMAN));
    }

    /** Read by somebody in a zone. */
    public Stage in(String zone) {
        return seenBy(new Onlooker(
                onlooker.username(), onlooker.roles(), onlooker.may(), ZoneId.of(zone), onlooker.locale()));
    }

    /** Seen by somebody signed in who may do these things beside looking. */
    public Stage seenBy(String username, Set<Role> roles, Action... more) {
        Set<Action> may = new java.util.HashSet<>(Set.of(more));
        may.addAll(Set.of(Action.SEE_HEADER, Action.SEE));
        return seenBy(new Onlooker(username, roles, may, ZoneOffset.UTC, Locale.ENGLISH));
    }

    private Stage seenBy(Onlooker other) {
        return new Stage(widget, hub, settings, data, other, now);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return kind().isEmpty(view());
    }

    /** The body. */
    public String html() {
        return html("token");
    }

    /** The body, as whoever must send something with forms gets it. */
    public String html(String csrf) {
        return new WidgetTemplates()
                .render(kind(), view(), onlooker.locale(), new WidgetTemplates.Surroundings("/static/icons.svg", csrf))
                .toString();
    }

    /** What visitors read on it. */
    public String title() {
        return kind().title(placement(), onlooker.locale());
    }

    private Record view() {
        return kind().view(
                        new ViewRequest(hub, placement(), Feed.empty(hub.id().feed()), onlooker, now),
                        WidgetContract.cached(data));
    }

    private WidgetKind<?, ?> kind() {
        return new WidgetKind<>(widget);
    }

    private WidgetPlacement placement() {
        return placement(widget, hub, BoundedJson.mapper().valueToTree(settings));
    }

    /** A placement of a widget. */
    public static WidgetPlacement placement(Widget<?, ?> widget, Hub hub, @Nullable JsonNode configuration) {
        return new WidgetPlacement(
                new PlacementId(7),
                hub.id(),
                widget.profile().kind(),
                widget.profile().column(),
                0,
                false,
                configuration == null ? BoundedJson.mapper().createObjectNode() : configuration);
    }
}
