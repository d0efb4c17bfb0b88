package org.fedoraproject.hubs.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.widgets.NamesHubs;
import org.fedoraproject.hubs.widgets.Sample;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/** Hubs with as many widgets as one likes, of every kind that this portal has, showing their samples from a warm cache. Not thread-safe. */
final class FullHub implements AutoCloseable {

    private final WebFixture web;
    private final ApplicationContext context = ApplicationContext.builder()
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .environments("none")
            .start();
    private final List<WidgetKind<?, ?>> kinds;

    FullHub(WebFixture web) {
        this.web = web;
        this.kinds = context.getBean(Widgets.class).all().stream()
                .filter(kind -> kind.widget().profile().standsOn().contains(HubKind.TEAM))
                .filter(kind -> !kind.widget().getClass().getPackageName().equals(BrokenWidget.class.getPackageName()))
                .sorted(Comparator.comparing(
                                (WidgetKind<?, ?> kind) -> !kind.widget().showsFeed())
                        .thenComparing(kind -> !namesHubs(kind)))
                .toList();
    }

    /** Whether who may see the hubs that it names is asked for. */
    private static boolean namesHubs(WidgetKind<?, ?> kind) {
        return kind.functions().values().stream()
                .anyMatch(function -> NamesHubs.class.isAssignableFrom(function.dataType()));
    }

    /** How many kinds of widgets there are for teams. */
    int kinds() {
        return kinds.size();
    }

    /** Makes a team's hub: the feed first, then what names hubs, then all other kinds, then all of them again. */
    HubId of(String name, int widgets) {
        return of(name, widgets, UnaryOperator.identity());
    }

    /** As above, with settings and data changed. */
    HubId of(String name, int widgets, UnaryOperator<JsonNode> change) {
        HubId id = HubId.team(name);
        NewHub plan = web.community.plan(id, name, "", Visibility.PUBLIC, List.of());
        Instant now = Instant.now();
        List<NewPlacement> placed = new ArrayList<>();
        for (int i = 0; i < widgets; i++) {
            WidgetKind<?, ?> kind = kinds.get(i % kinds.size());
            placed.add(new NewPlacement(
                    kind.widget().profile().kind(),
                    kind.widget().profile().column(),
                    i,
                    change.apply(Sample.of(kind, now).configuration()),
                    kind.widget().showsFeed(),
                    Set.of()));
        }
        web.twins.hubs.createMissing(List.of(new NewHub(plan.hub(), Set.of(), placed, List.of())));
        web.twins.hubs.placements(id).forEach(placement -> warm(placement, now, change));
        web.community.busy(id);
        return id;
    }

    /** Everything that the samples say. */
    Stream<String> words() {
        Set<String> words = new HashSet<>();
        for (WidgetKind<?, ?> kind : context.getBean(Widgets.class).all()) {
            Sample sample = Sample.of(kind, Instant.now());
            gather(sample.configuration(), words);
            sample.cached().values().forEach(value -> gather(json(value.data()), words));
        }
        return words.stream();
    }

    private static JsonNode json(String data) {
        try {
            return new ObjectMapper().readTree(data);
        } catch (JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void gather(JsonNode node, Set<String> words) {
        if (node.isTextual()) {
            words.add(node.asText());
        } else {
            // Names of applications are keys.
            node.fieldNames().forEachRemaining(words::add);
            node.forEach(inner -> gather(inner, words));
        }
    }

    private void warm(WidgetPlacement placement, Instant now, UnaryOperator<JsonNode> change) {
        kinds.stream()
                .filter(kind -> kind.widget().profile().kind().equals(placement.kind()))
                .forEach(kind -> Sample.of(kind, now)
                        .cached()
                        .forEach((function, value) -> web.twins.cache.put(
                                kind.key(placement, function), changed(value, change), Duration.ofDays(1))));
    }

    private static CachedValue changed(CachedValue value, UnaryOperator<JsonNode> change) {
        try {
            JsonNode data = change.apply(BoundedJson.mapper().readTree(value.data()));
            return new CachedValue(data.toString(), value.generation(), value.builtAt(), value.error());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
