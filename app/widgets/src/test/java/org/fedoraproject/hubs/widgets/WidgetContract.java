package org.fedoraproject.hubs.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every widget promises; its test implements this and says which widget and what sample data. */
public interface WidgetContract {

    /** Text that must never reach a page unescaped. */
    String HOSTILE = "<script>alert(1)</script>\"'&";

    /** The time of every page here. */
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** The widget under test. */
    Widget<?, ?> widget();

    /** Data of its cached functions by name, with {@link #HOSTILE} wherever a text from outside stands. */
    Map<String, Record> hostileData();

    @Test
    default void hasTitleDescriptionAndReadme() throws IOException {
        WidgetKind<?, ?> kind = new WidgetKind<>(widget());
        assertThat(kind.texts(Locale.ENGLISH).say("title")).isNotBlank().hasSizeLessThan(30);
        assertThat(kind.texts(Locale.ENGLISH).say("description")).endsWith(".");
        assertThat(widget().profile().standsOn()).isNotEmpty();
        assertThat(widget().profile().columns()).isNotEmpty();
        try (InputStream readme = widget().getClass().getResourceAsStream("README.md")) {
            assertThat(readme).as("README.md beside " + widget().getClass()).isNotNull();
            assertThat(new String(readme.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("# ");
        }
    }

    @Test
    default void saysTheSameInEveryLanguage() {
        String base = widget().getClass().getPackageName().replace('.', '/') + "/messages";
        ClassLoader loader = widget().getClass().getClassLoader();
        Map<String, String> english = MessageFiles.patterns(loader, base, "en");
        Map<String, String> german = MessageFiles.patterns(loader, base, "de");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.forEach((key, pattern) -> assertThat(new MessageFormat(german.get(key)).getArgumentNames())
                .as("the values of \"%s\"", key)
                .isEqualTo(new MessageFormat(pattern).getArgumentNames()));
    }

    @Test
    default void hasAPictureForTheChooser() {
        String picture = WidgetFiles.picture(new WidgetKind<>(widget()));
        assertThat(picture)
                .as("shapes in picture.svg, view box 0 0 160 72, coloured by the classes b a m l g n s")
                .contains("class=\"")
                .hasSizeLessThan(8_000)
                .doesNotContain("<script", "<style", " style=", " fill=", "href", "<text", "<svg", "<image", " on");
    }

    @Test
    default void itsScriptWritesNoMarkup() {
        WidgetFiles.script(new WidgetKind<>(widget()))
                .ifPresent(script -> assertThat(script)
                        .startsWith("// @ts-check")
                        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("));
    }

    /** Today and in a year: what a sample tells of is counted from the time of the page. */
    @Test
    default void hasASampleThatShowsSomething() {
        WidgetKind<?, ?> kind = new WidgetKind<>(widget());
        for (Instant now : List.of(NOW, NOW.plus(Duration.ofDays(500)))) {
            Sample sample = Sample.of(kind, now);
            assertThat(sample.cached().keySet())
                    .as("functions in sample.json")
                    .isEqualTo(kind.functions().keySet());
            assertThat(kind.missing(sample.cached()))
                    .as("data that its records cannot hold")
                    .isEmpty();
            for (HubKind on : widget().profile().standsOn()) {
                Record view = kind.view(sampleRequest(on, sample, now), sample.cached());
                assertThat(kind.isEmpty(view)).as("the sample is empty").isFalse();
            }
        }
    }

    @Test
    default void explainsItselfWhenThereIsNothing() {
        WidgetKind<?, ?> kind = new WidgetKind<>(widget());
        for (HubKind on : widget().profile().standsOn()) {
            Hub bare = Hub.named(new HubId(on, "empty"), "test", NOW);
            ViewRequest request =
                    new ViewRequest(bare, placement(bare), Feed.empty(bare.id().feed()), Onlooker.VISITOR, NOW);
            if (kind.isEmpty(kind.view(request, Map.of()))) {
                assertThat(kind.texts(Locale.ENGLISH).say("empty")).endsWith(".");
            }
        }
    }

    private ViewRequest sampleRequest(HubKind on, Sample sample, Instant now) {
        Hub hub = SampleHub.of(on, now);
        WidgetPlacement bare = placement(hub);
        WidgetPlacement placed = new WidgetPlacement(
                bare.id(), bare.hub(), bare.kind(), bare.column(), 0, false, sample.configuration());
        return new ViewRequest(hub, placed, SampleHub.feed(hub, now), Onlooker.VISITOR, now);
    }

    @Test
    default void rendersWithoutData() {
        for (HubKind kind : widget().profile().standsOn()) {
            Hub bare = Hub.named(new HubId(kind, "empty"), "test", NOW);
            assertThat(render(bare, Feed.empty(bare.id().feed()), Map.of(), null))
                    .doesNotContain("null");
        }
    }

    @Test
    default void escapesWhateverComesFromOutside() {
        for (HubKind kind : widget().profile().standsOn()) {
            Hub hub = hostileHub(kind);
            String html = render(hub, hostileFeed(hub), cached(hostileData()), "ada");
            assertThat(html).doesNotContain("<script>").doesNotContain("javascript:");
        }
    }

    @Test
    default void dataSurvivesJson() {
        WidgetKind<?, ?> kind = new WidgetKind<>(widget());
        assertThat(kind.functions().keySet()).isEqualTo(hostileData().keySet());
        assertThat(kind.missing(cached(hostileData()))).isEmpty();
    }

    @Test
    default void dataOfAnotherVersionCountsAsMissing() {
        WidgetKind<?, ?> kind = new WidgetKind<>(widget());
        Map<String, CachedValue> broken = new HashMap<>();
        kind.functions().keySet().forEach(name -> broken.put(name, new CachedValue("[1]", 1, NOW, null)));
        assertThat(kind.missing(broken))
                .containsExactlyInAnyOrderElementsOf(kind.functions().keySet());
        Hub hub = hostileHub(widget().profile().standsOn().iterator().next());
        assertThat(render(hub, Feed.empty(hub.id().feed()), broken, null)).isNotNull();
    }

    /** The widget's body on a hub. */
    default String render(Hub hub, Feed feed, Map<String, CachedValue> cached, @Nullable String viewer) {
        WidgetKind<?, ?> kind = new WidgetKind<>(widget());
        Onlooker onlooker =
                new Onlooker(viewer, Set.of(), Set.of(Action.SEE_HEADER, Action.SEE), ZoneOffset.UTC, Locale.ENGLISH);
        ViewRequest request = new ViewRequest(hub, placement(hub), feed, onlooker, NOW);
        return new WidgetTemplates()
                .render(
                        kind,
                        kind.view(request, cached),
                        onlooker.locale(),
                        new WidgetTemplates.Surroundings("/static/icons.svg", "token"))
                .toString();
    }

    /** A placement of the widget on a hub. */
    default WidgetPlacement placement(Hub hub) {
        return new WidgetPlacement(
                new PlacementId(7),
                hub.id(),
                widget().profile().kind(),
                widget().profile().column(),
                0,
                false,
                JsonNodeFactory.instance.objectNode());
    }

    /** Data as the cache would return it. */
    static Map<String, CachedValue> cached(Map<String, Record> data) {
        Map<String, CachedValue> out = new HashMap<>();
        data.forEach((name, record) -> out.put(
                name, new CachedValue(org.fedoraproject.hubs.core.json.BoundedJson.write(record), 1, NOW, null)));
        return out;
    }

    /** A hub whose every text is hostile. */
    static Hub hostileHub(HubKind kind) {
        return new Hub(
                new HubId(kind, "hostile"),
                HOSTILE,
                HOSTILE,
                HOSTILE + "\n\n" + HOSTILE,
                Visibility.PUBLIC,
                false,
                "test",
                "Europe/Paris",
                List.of(new HubLink(HOSTILE, "javascript:alert(1)"), new HubLink("Chat", "https://chat.example.org/")),
                List.of(Interest.pkg(HOSTILE), Interest.repository("forge.example.org/" + HOSTILE)),
                NOW);
    }

    /** A feed whose every text is hostile. */
    static Feed hostileFeed(Hub hub) {
        Sentence sentence = Sentence.start()
                .person(HOSTILE)
                .text(" pushed ")
                .object(HOSTILE)
                .outcome(HOSTILE)
                .quote(HOSTILE)
                .end();
        FeedEntry entry = new FeedEntry(
                new MessageId("x~1"),
                Clock.fixed(NOW, ZoneOffset.UTC).instant().minusSeconds(60),
                "<b>",
                "org.fedoraproject.prod.x",
                Severity.INFO,
                HOSTILE,
                List.of(HOSTILE),
                List.of(HOSTILE, "b", "c", "d", "e"),
                "https://example.org/?a=1&b=<",
                sentence,
                sentence,
                "commit",
                "");
        return new Feed(hub.id().feed(), List.of(entry), Map.of());
    }
}
