package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.activity.StatedFact;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.job.AppendToFeed.Shown;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.queue.BatchHandler;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.search.InMemorySearch;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.fedoraproject.hubs.testkit.handler.IdempotentHandlerContract;
import org.junit.jupiter.api.Test;

final class AppendToFeedHandlerTest extends IdempotentHandlerContract<AppendToFeed> {

    private static final FeedId ADA = new FeedId("u/ada");
    private static final FeedId GARDEN = new FeedId("t/garden");

    private final InMemoryFeedStore feeds = new InMemoryFeedStore();
    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final InMemoryFacts facts = new InMemoryFacts(hubs);
    private final InMemoryPipeline pipeline = new InMemoryPipeline();
    private final AppendToFeedHandler handler = new AppendToFeedHandler(
            feeds,
            new HubMemory(facts, new InMemorySearch(hubs), Clock.systemUTC()),
            hubs,
            pipeline.updates(),
            new Versions());

    @Override
    protected BatchHandler<AppendToFeed> handler() {
        return handler;
    }

    @Override
    protected List<UnitOfWork<AppendToFeed>> batch() {
        return IntStream.range(0, 130)
                .mapToObj(n -> unit(n, List.of(ADA, GARDEN)))
                .toList();
    }

    /** The entries alone: counts by day cannot know of an entry that has left a full feed, and count it again when its job runs again. */
    @Override
    protected Object state() {
        return List.of(feeds.read(ADA).entries(), feeds.read(GARDEN).entries());
    }

    @Test
    void aPlacementIsToldOnceABatch() {
        handler.handle(batch());

        assertThat(updates()).extracting(Update::topic).containsExactly("u/ada", "t/garden");
    }

    @Test
    void aPlacementIsToldOnlyWhenTheEntryIsIn() {
        handler.handle(List.of(unit(1, List.of(ADA))));

        assertThat(feeds.read(ADA).entries()).hasSize(1);
        assertThat(updates()).hasSize(1);
    }

    @Test
    void dataFromTheFeedIsAskedForWithEveryEntry() {
        List<Outcome> outcomes = handler.handle(batch());

        assertThat(outcomes)
                .allSatisfy(
                        outcome -> assertThat(((Outcome.Done) outcome).outputs().refreshes())
                                .containsExactly(RefreshWidget.parse("1:days")));
    }

    @Test
    void whatNotEverybodySeesIsToldGuarded() {
        hubs.createMissing(List.of(plan("u/ada", Visibility.PUBLIC), plan("t/garden", Visibility.PRIVATE)));
        handler.handle(batch());

        assertThat(updates()).extracting(Update::topic).containsExactly("u/ada", "t/garden");
        assertThat(updates()).extracting(Update::guarded).containsExactly(false, true);
    }

    @Test
    void whatAMessageStatesIsRememberedOnceWhoeverRunsItTwice() {
        hubs.createMissing(List.of(plan("u/ada", Visibility.PUBLIC), plan("t/garden", Visibility.PUBLIC)));
        Instant at = Instant.parse("2026-05-06T12:00:00Z");
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("name", "Green Thumb");
        UnitOfWork<AppendToFeed> plain = unit(1, List.of(ADA, GARDEN));
        AppendToFeed job = new AppendToFeed(
                plain.payload().entry(),
                List.of(ADA, GARDEN),
                List.of(),
                List.of(),
                List.of(
                        new StatedFact("ada", "badge", "green-thumb", at, null, null, content),
                        new StatedFact(null, "meeting", "7", at, null, "ada", content),
                        new StatedFact("ben", "badge", "other", at, null, null, content)));
        UnitOfWork<AppendToFeed> stating = new UnitOfWork<>("unit", roundTrip(job), 1);
        handler.handle(List.of(stating, plain));
        handler.handle(List.of(stating));

        assertThat(facts.list(HubId.user("ada"), "badge", at, 10))
                .containsExactly(new Fact(HubId.user("ada"), "badge", "green-thumb", at, null, null, content));
        assertThat(facts.list(HubId.team("garden"), "meeting", at, 10))
                .extracting(Fact::key)
                .containsExactly("7");
        assertThat(facts.list(HubId.team("garden"), "badge", at, 10)).isEmpty();
        assertThat(facts.list(HubId.user("ada"), "meeting", at, 10)).isEmpty();
    }

    @Test
    void aJobThatAFormerReleaseWroteStatesNothing() throws Exception {
        String written = BoundedJson.write(unit(1, List.of(ADA)).payload());

        assertThat(written).doesNotContain("facts");
        assertThat(BoundedJson.read(written, AppendToFeed.class).facts()).isEmpty();
    }

    private static AppendToFeed roundTrip(AppendToFeed job) {
        try {
            return BoundedJson.read(BoundedJson.write(job), AppendToFeed.class);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewHub plan(String path, Visibility visibility) {
        HubId id = HubId.ofPath(path);
        Hub hub = new Hub(id, id.name(), "", "", visibility, false, "test", null, List.of(), List.of(), Instant.EPOCH);
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return new NewHub(
                hub,
                Set.of(),
                List.of(new NewHub.NewPlacement("feed", WidgetPlacement.Column.MAIN, 0, nothing, true, Set.of())),
                List.of());
    }

    private List<Update> updates() {
        return pipeline.updates().after("0-0", 100, Duration.ZERO).stream()
                .map(Published::update)
                .toList();
    }

    private static UnitOfWork<AppendToFeed> unit(int number, List<FeedId> into) {
        FeedEntry entry = new FeedEntry(
                new MessageId("message-" + number),
                Instant.parse("2026-05-06T12:00:00Z").plusSeconds(number % 90),
                "garden",
                "org.example.garden",
                Severity.INFO,
                "ada",
                List.of("ada"),
                List.of(),
                null,
                Sentence.of("ada watered a plant"),
                Sentence.of("You watered a plant"),
                "info",
                "garden");
        List<Shown> shown = IntStream.range(0, into.size())
                .mapToObj(i -> new Shown(into.get(i).value(), i + 1L))
                .toList();
        return new UnitOfWork<>(
                "unit-" + number, new AppendToFeed(entry, into, shown, List.of(RefreshWidget.parse("1:days"))), 1);
    }
}
