package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.jspecify.annotations.Nullable;

/** Hubs that remember something, and what a widget makes of it as the worker and the page do. */
public final class Remembering {

    /** The hubs. */
    public final InMemoryHubStore hubs = new InMemoryHubStore();

    /** What they remember. */
    public final InMemoryFacts facts = new InMemoryFacts(hubs);

    /** A hub comes into being. */
    public void hub(NewHub plan) {
        hubs.createMissing(List.of(plan));
    }

    /** It remembers something from two hours before the page on. */
    public void fact(HubId hub, String kind, String key, @Nullable Instant until, @Nullable String by, String content) {
        facts.keep(List.of(new Fact(hub, kind, key, WidgetContract.NOW.minusSeconds(7200), until, by, json(content))));
    }

    /** JSON with single quotes. */
    public static JsonNode json(String text) {
        try {
            return BoundedJson.parse(text.replace('\'', '"'), 10_000);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private WidgetPlacement placement(Widget<?, ?> widget, HubId hub, String configuration) {
        return new WidgetPlacement(
                new PlacementId(7),
                hub,
                widget.profile().kind(),
                widget.profile().column(),
                0,
                false,
                configuration.isEmpty() ? JsonNodeFactory.instance.objectNode() : json(configuration));
    }

    /** The widget's body for somebody, on what its functions compute now. */
    public String render(Widget<?, ?> widget, HubId id, String configuration, Onlooker onlooker) {
        WidgetKind<?, ?> kind = new WidgetKind<>(widget);
        Hub hub = hubs.find(id).orElseThrow();
        WidgetPlacement placed = placement(widget, id, configuration);
        WidgetContext context = new WidgetContext(
                hub,
                placed,
                hubs,
                new InMemoryFeedStore(),
                facts,
                new InMemoryTraffic(),
                Clock.fixed(WidgetContract.NOW, ZoneOffset.UTC));
        Map<String, CachedValue> cached = new HashMap<>();
        kind.functions().keySet().forEach(name -> cached.put(name, computed(kind, name, context)));
        ViewRequest request = new ViewRequest(hub, placed, Feed.empty(id.feed()), onlooker, WidgetContract.NOW);
        Record view = kind.view(request, cached);
        return kind.isEmpty(view)
                ? ""
                : new WidgetTemplates()
                        .render(
                                kind,
                                view,
                                onlooker.locale(),
                                new WidgetTemplates.Surroundings(
                                        "/icons.svg", onlooker.username() == null ? "" : "secret"))
                        .toString();
    }

    private static CachedValue computed(WidgetKind<?, ?> kind, String name, WidgetContext context) {
        try {
            return new CachedValue(kind.load(name, context), 1, WidgetContract.NOW, null);
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
    }
}
