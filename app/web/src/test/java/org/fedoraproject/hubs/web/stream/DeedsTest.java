package org.fedoraproject.hubs.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.web.access.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DeedsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final HubId ADA = HubId.user("ada");

    private int number;

    private FeedEntry entry(String topic, @Nullable String agent, String named, String object) {
        number++;
        return new FeedEntry(
                new MessageId("m" + number),
                NOON.plusSeconds(number),
                topic.substring(0, topic.indexOf('.')),
                "org.fedoraproject.prod." + topic,
                Severity.INFO,
                agent,
                List.of(),
                List.of(),
                "https://example.org/" + object + "#comment-" + number,
                Sentence.start().person(named).text(" and ").object(object).end(),
                Sentence.of("You did"),
                "comment",
                "");
    }

    private static List<String> open(FeedEntry... entries) {
        List<FeedEntry> newest =
                List.of(entries).stream().sorted(FeedEntry.NEWEST_FIRST).toList();
        Seen own = new Seen(Viewer.person("ada", false), Hub.named(ADA, "test", NOON), Set.of());
        Merged merged = Merged.of(
                "ada",
                Followed.of(List.of(own)),
                Map.of(ADA.feed(), new Feed(ADA.feed(), newest, Map.of())),
                Reading.NOTHING);
        return Deeds.open(merged).stream()
                .map(item -> item.entry().id().value())
                .toList();
    }

    @Test
    void anUpdateWaitsUntilItIsPushed() {
        FeedEntry met = entry("bodhi.update.requirements_met.stable", null, "ada", "U1");
        assertThat(open(met)).containsExactly("m1");
        assertThat(open(met, entry("bodhi.update.request.stable", null, "ada", "U1")))
                .isEmpty();
        assertThat(open(met, entry("bodhi.update.request.stable", null, "ada", "U2")))
                .hasSize(1);
    }

    @Test
    void whatSomebodyElseAssignedWaitsUntilOneDoesSomething() {
        FeedEntry asked = entry("pagure.issue.assigned.added", "ben", "ada", "I1");
        assertThat(open(asked)).hasSize(1);
        assertThat(open(asked, entry("pagure.issue.comment.added", "ben", "ben", "I1")))
                .hasSize(1);
        assertThat(open(asked, entry("pagure.issue.comment.added", "ada", "ada", "I1")))
                .isEmpty();
        assertThat(open(asked, entry("pagure.issue.closed", "ben", "ben", "I1")))
                .isEmpty();
    }

    @Test
    void whatOneTookOrOthersGotAsksForNothing() {
        assertThat(open(entry("pagure.issue.assigned.added", "ada", "ada", "I1")))
                .isEmpty();
        assertThat(open(entry("pagure.issue.assigned.added", "ben", "cleo", "I1")))
                .isEmpty();
        assertThat(open(entry("pagure.issue.new", "ben", "ada", "I1"))).isEmpty();
    }

    @Test
    void anObjectIsAskedForOnce() {
        FeedEntry first = entry("bodhi.update.karma.threshold.reach", null, "ada", "U1");
        assertThat(open(first, entry("bodhi.update.requirements_met.stable", null, "ada", "U1")))
                .containsExactly("m2");
    }
}
