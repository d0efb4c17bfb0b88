package org.fedoraproject.hubs.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;
import org.fedoraproject.hubs.core.layout.WidgetRules.Settled;
import org.junit.jupiter.api.Test;

/** A widget that is on the class path and nowhere in our sources, and what administrators say about widgets. */
final class ForeignWidgetTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Hub TEA = Hub.named(HubId.team("tea"), "test", NOW);

    private static ApplicationContext portal(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(settings)
                .start();
    }

    @Test
    void isFoundConfiguredAndRendered() {
        try (ApplicationContext context = portal(Map.of())) {
            WidgetKind<?, ?> weather =
                    context.getBean(Widgets.class).find("weather").orElseThrow();
            JsonNode typed = weather.typed(Map.of("place", List.of("Raleigh <b>"), "degrees", List.of("31")));
            Settled settled = weather.settle(typed, Locale.GERMAN);
            assertThat(settled.faults()).isEmpty();
            WidgetPlacement placement = new WidgetPlacement(
                    new PlacementId(1), TEA.id(), "weather", Column.SIDE, 0, false, settled.configuration());
            ViewRequest request =
                    new ViewRequest(TEA, placement, Feed.empty(TEA.id().feed()), Onlooker.VISITOR, NOW);
            String html = context.getBean(WidgetTemplates.class)
                    .render(
                            weather,
                            weather.view(request, Map.of()),
                            Locale.GERMAN,
                            new WidgetTemplates.Surroundings("/static/icons.svg", ""))
                    .toString();
            assertThat(html).contains("Raleigh &lt;b&gt;: 31 Grad").doesNotContain("<b>");
            assertThat(weather.title(placement, Locale.ENGLISH)).isEqualTo("Weather in Raleigh <b>");
            SettingsForm form = weather.form(settled.configuration(), Locale.GERMAN, List.of());
            assertThat(form.fields()).extracting(SettingsForm.Field::label).containsExactly("Ort", "Grad");
            assertThat(weather.settle(JsonNodeFactory.instance.objectNode().put("degrees", 99), Locale.ENGLISH)
                            .faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.field()).isEqualTo("degrees"));
        }
    }

    @Test
    void administratorsChooseWhichWidgetsThereAre() {
        try (ApplicationContext context = portal(Map.of("hubs.widgets.enabled", "weather,feed"))) {
            Widgets widgets = context.getBean(Widgets.class);
            assertThat(widgets.all())
                    .extracting(kind -> kind.widget().profile().kind())
                    .containsExactly("feed", "weather");
            assertThat(widgets.find("about")).isEmpty();
        }
        assertRefused(Map.of("hubs.widgets.enabled", "weather,wether"), "hubs.widgets.enabled names 'wether'");
    }

    @Test
    void pinnedWidgetsStandFirstOnNewHubs() {
        try (ApplicationContext context = portal(Map.of("hubs.widgets.pinned", "team/weather,about:main"))) {
            Widgets widgets = context.getBean(Widgets.class);
            assertThat(widgets.pins(HubKind.TEAM))
                    .containsExactly(new Pin("weather", Column.SIDE), new Pin("about", Column.MAIN));
            assertThat(widgets.pins(HubKind.USER)).containsExactly(new Pin("about", Column.MAIN));
            List<NewPlacement> placed =
                    context.getBean(Layouts.class).plan(TEA, List.of()).widgets();
            assertThat(placed)
                    .filteredOn(widget -> widget.position() == 0)
                    .extracting(NewPlacement::kind)
                    .containsExactlyInAnyOrder("weather", "about");
            assertThat(placed)
                    .filteredOn(widget -> widget.kind().equals("about"))
                    .hasSize(1);
        }
        assertRefused(Map.of("hubs.widgets.pinned", "storm"), "hubs.widgets.pinned names 'storm'");
        assertRefused(Map.of("hubs.widgets.pinned", "weather:main"), "it stands in [SIDE] only");
        assertRefused(Map.of("hubs.widgets.pinned", "weather,weather"), "twice");
    }

    private static void assertRefused(Map<String, Object> settings, String words) {
        try (ApplicationContext context = portal(settings)) {
            assertThatThrownBy(() -> context.getBean(Widgets.class)).hasStackTraceContaining(words);
        }
    }
}
