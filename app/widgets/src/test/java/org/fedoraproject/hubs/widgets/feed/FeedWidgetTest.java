package org.fedoraproject.hubs.widgets.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.widgets.MessageFiles;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FeedWidgetTest implements WidgetContract {

    private static final Hub ADA = Hub.named(HubId.user("ada"), "test", NOW);

    @Override
    public Widget<?, ?> widget() {
        return new FeedWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of();
    }

    @Test
    void groupsByTheViewersDay() {
        Feed feed = new Feed(
                ADA.id().feed(),
                List.of(
                        entry("3", "2026-11-21T01:30:00Z"),
                        entry("2", "2026-11-20T23:30:00Z"),
                        entry("1", "2026-11-20T10:00:00Z")),
                Map.of());
        assertThat(titles(feed, "UTC")).containsExactly("Today", "Yesterday");
        assertThat(steps(feed, "UTC")).containsExactly(1, 2);
        assertThat(steps(feed, "America/New_York")).containsExactly(3);
        assertThat(steps(feed, "Asia/Tokyo")).containsExactly(2, 1);
    }

    @Test
    void cardOfSeveralEntriesHasAnAnchorForEach() {
        Feed feed = new Feed(
                ADA.id().feed(),
                List.of(entry("b~2", "2026-11-20T23:30:00Z"), entry("a~1", "2026-11-20T10:00:00Z")),
                Map.of());
        FeedView.Entry card =
                view(feed, "UTC", null).days().getFirst().entries().getFirst();
        assertThat(words(feed, null)).isEqualTo("ada edited fonts twice");
        assertThat(card.anchor()).isNull();
        assertThat(card.more()).isNotNull();
        assertThat(card.more().label()).isEqualTo("Show all 2");
        assertThat(card.more().steps()).extracting(FeedView.Step::anchor).containsExactly("e-b-2", "e-a-1");
    }

    @Test
    void saysYouToTheOneWhoDidIt() {
        Feed feed = new Feed(ADA.id().feed(), List.of(entry("1", "2026-11-21T10:00:00Z")), Map.of());
        assertThat(words(feed, null)).isEqualTo("ada edited fonts");
        assertThat(words(feed, "ada")).isEqualTo("You edited fonts");
    }

    @Test
    void theObjectCarriesTheLinkAndThePersonLeadsToTheirHub() {
        Feed feed = new Feed(ADA.id().feed(), List.of(entry("1", "2026-11-21T10:00:00Z")), Map.of());
        List<FeedView.Part> parts =
                view(feed, "UTC", null).days().getFirst().entries().getFirst().parts();
        assertThat(parts.getFirst().href()).isEqualTo("/u/ada/");
        assertThat(parts.getLast().href()).isEqualTo("https://example.org/fonts");
        assertThat(parts.getLast().outside()).isTrue();
    }

    @Test
    void aQuoteStandsBelowTheSentenceAndLeavesNoMarksInIt() {
        FeedEntry plain = entry("1", "2026-11-21T10:00:00Z");
        Sentence said = Sentence.start()
                .person("ada")
                .text(" commented on ")
                .object("fonts")
                .text(": “")
                .quote("Works for me.")
                .text("”")
                .end();
        FeedEntry quoting = new FeedEntry(
                plain.id(),
                plain.at(),
                plain.application(),
                plain.topic(),
                plain.severity(),
                plain.agent(),
                plain.usernames(),
                plain.packages(),
                plain.link(),
                said,
                said,
                plain.icon(),
                plain.grouping());
        Feed feed = new Feed(ADA.id().feed(), List.of(quoting), Map.of());
        assertThat(words(feed, null)).isEqualTo("ada commented on fonts");
        assertThat(view(feed, "UTC", null)
                        .days()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .quote())
                .isEqualTo("Works for me.");
    }

    @Test
    void timesCarryTheirZone() {
        Feed feed = new Feed(ADA.id().feed(), List.of(entry("1", "2026-11-21T10:00:00Z")), Map.of());
        FeedView.Entry entry =
                view(feed, "Africa/Lagos", null).days().getFirst().entries().getFirst();
        assertThat(entry.when().time()).isEqualTo("11:00");
        assertThat(entry.when().instant()).isEqualTo("2026-11-21T11:00:00+01:00");
        assertThat(entry.when().full()).endsWith("(Africa/Lagos)");
    }

    /** How many entries the first card of each day holds. */
    private static List<Integer> steps(Feed feed, String zone) {
        return view(feed, zone, null).days().stream()
                .map(day -> day.entries().getFirst().more())
                .map(more -> more == null ? 1 : more.steps().size())
                .toList();
    }

    private static List<String> titles(Feed feed, String zone) {
        return view(feed, zone, null).days().stream().map(FeedView.Day::title).toList();
    }

    private static String words(Feed feed, @Nullable String viewer) {
        return view(feed, "UTC", viewer).days().getFirst().entries().getFirst().parts().stream()
                .map(FeedView.Part::text)
                .collect(java.util.stream.Collectors.joining());
    }

    private static FeedView view(Feed feed, String zone, @Nullable String viewer) {
        WidgetPlacement placement = new WidgetPlacement(
                new PlacementId(7),
                ADA.id(),
                "feed",
                WidgetPlacement.Column.MAIN,
                0,
                false,
                JsonNodeFactory.instance.objectNode());
        return new FeedWidget()
                .view(new ViewInput<>(
                        ADA,
                        placement,
                        new NoSettings(),
                        Map.of(),
                        feed,
                        new Onlooker(viewer, Set.of(), Set.of(), ZoneId.of(zone), Locale.ENGLISH),
                        MessageFiles.beside(FeedWidget.class, Locale.ENGLISH),
                        NOW));
    }

    private static FeedEntry entry(String id, String at) {
        return new FeedEntry(
                new MessageId(id),
                Instant.parse(at),
                "wiki",
                "org.fedoraproject.prod.wiki.article.edit",
                Severity.INFO,
                "ada",
                List.of("ada"),
                List.of(),
                "https://example.org/fonts",
                Sentence.start().person("ada").text(" edited ").object("fonts").end(),
                Sentence.start().text("You edited ").object("fonts").end(),
                "book",
                "");
    }
}
