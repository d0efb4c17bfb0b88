package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.search.Pulses;
import org.fedoraproject.hubs.testkit.time.SetClock;
import org.junit.jupiter.api.Test;

final class HubMemoryTest {

    private static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

    private static final HubId GARDEN = HubId.team("garden");

    private final List<Map<HubId, Instant>> beats = new ArrayList<>();

    private boolean away;

    private final Pulses pulses = given -> {
        if (away) {
            throw new HubStoreException("off", new IllegalStateException("switched off"));
        }
        beats.add(Map.copyOf(given));
    };

    private final HubMemory memory =
            new HubMemory(new InMemoryFacts(new InMemoryHubStore()), pulses, new SetClock(NOON.plusSeconds(600)));

    @Test
    void teamsSignOfLifeIsWrittenOnceAMinute() {
        memory.remember(List.of(job(NOON, "t/garden", "u/ada"), job(NOON.plusSeconds(10), "t/garden")));
        memory.remember(List.of(job(NOON.plusSeconds(30), "t/garden")));
        memory.remember(List.of(job(NOON.minusSeconds(300), "t/garden")));
        memory.remember(List.of(job(NOON.plusSeconds(75), "t/garden")));

        assertThat(beats).containsExactly(Map.of(GARDEN, NOON.plusSeconds(10)), Map.of(GARDEN, NOON.plusSeconds(75)));
    }

    @Test
    void nothingHappensInTheFuture() {
        memory.remember(List.of(job(NOON.plusSeconds(86_400), "t/garden")));

        assertThat(beats).containsExactly(Map.of(GARDEN, NOON.plusSeconds(600)));
    }

    @Test
    void whatWasNotWrittenIsWrittenWhenTheJobRunsAgain() {
        away = true;
        assertThatExceptionOfType(HubStoreException.class)
                .isThrownBy(() -> memory.remember(List.of(job(NOON, "t/garden"))));
        away = false;
        memory.remember(List.of(job(NOON, "t/garden")));

        assertThat(beats).containsExactly(Map.of(GARDEN, NOON));
    }

    private static AppendToFeed job(Instant at, String... feeds) {
        FeedEntry entry = new FeedEntry(
                new MessageId("m-" + at),
                at,
                "wiki",
                "org.example.wiki.edit",
                Severity.INFO,
                "ada",
                List.of(),
                List.of(),
                null,
                Sentence.of("ada wrote"),
                Sentence.of("You wrote"),
                "book",
                "");
        return new AppendToFeed(entry, List.of(feeds).stream().map(FeedId::new).toList(), List.of(), List.of());
    }
}
