package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.queue.BatchHandler;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.core.search.InMemorySearch;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.messages.MessageProcessors;
import org.fedoraproject.hubs.triage.Newcomers;
import org.fedoraproject.hubs.triage.PeopleConfiguration;
import org.fedoraproject.hubs.triage.TrafficCount;
import org.fedoraproject.hubs.triage.Triage;
import org.fedoraproject.hubs.triage.TriageHandler;
import org.fedoraproject.hubs.triage.WidgetFailures;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Widgets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages shuffled and given twice, to triage and workers that die at any moment: before they do anything, after they did it, and after
 * they finished half of it. Every feed is what a simple model says. The clock is the test's own, so that what the dead held is taken over
 * at once; each seed is one story.
 */
final class PipelineModelTest {

    private static final int MESSAGES = 600;
    private static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");
    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo", "dora", "emil");
    private static final List<String> TEAMS = List.of("garden", "kitchen");

    private final AtomicLong millis = new AtomicLong(NOON.toEpochMilli());
    private final InstantSource time = () -> Instant.ofEpochMilli(millis.get());
    private final InMemoryPipeline pipeline =
            new InMemoryPipeline(time.withZone(ZoneOffset.UTC), PipelineLimits.DEFAULTS);
    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final InMemoryFeedStore feeds = new InMemoryFeedStore(Clock.fixed(NOON, ZoneOffset.UTC));
    private final InMemoryTraffic traffic = new InMemoryTraffic();
    private int consumers;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyFeedIsWhatTheModelSaysWhoeverDies(long seed) {
        Random random = new Random(seed);
        List<BusMessage> messages = messages(random);
        Layouts layouts = new Layouts(new Widgets(List.of()));
        TEAMS.forEach(team ->
                hubs.createMissing(List.of(layouts.plan(Hub.named(HubId.team(team), "test", NOON), List.of()))));
        TriageHandler triage = triage(layouts);
        AppendToFeedHandler worker = new AppendToFeedHandler(
                feeds,
                new HubMemory(new InMemoryFacts(hubs), new InMemorySearch(hubs), Clock.systemUTC()),
                hubs,
                pipeline.updates(),
                new Versions());

        List<BusMessage> deliveries = new ArrayList<>(messages);
        deliveries.addAll(messages);
        Collections.shuffle(deliveries, random);
        deliveries.forEach(message -> pipeline.inbox().put(List.of(message)));
        while (pipeline.messages().status().waiting()
                        + pipeline.entries().status().waiting()
                > 0) {
            live(pipeline.messages(), triage, random);
            live(pipeline.entries(), worker, random);
            millis.addAndGet(random.nextInt(20_000));
        }

        assertThat(pipeline.deadLetters().list(10)).isEmpty();
        assertThat(traffic.days(LocalDate.EPOCH).values().stream()
                        .flatMap(counts -> counts.values().stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(messages.size());
        model(messages)
                .forEach((feed, ids) -> assertThat(feeds.read(feed).entries().stream()
                                .map(FeedEntry::id)
                                .map(Object::toString))
                        .as(feed.value())
                        .containsExactlyElementsOf(ids));
    }

    private TriageHandler triage(Layouts layouts) {
        Newcomers newcomers = new Newcomers(new PeopleConfiguration(true, List.of()), hubs, layouts);
        return new TriageHandler(
                new MessageProcessors(List.of()),
                hubs,
                newcomers,
                new Triage(new Widgets(List.of()), new WidgetFailures()),
                new TrafficCount(traffic, Clock.fixed(NOON, ZoneOffset.UTC)));
    }

    /** The life of one consumer: takes over, or takes something new, and dies somewhere, or does not. */
    private <T> void live(WorkQueue<T> queue, BatchHandler<T> handler, Random random) {
        String name = "consumer-" + consumers++;
        List<UnitOfWork<T>> batch = queue.reclaim(name);
        if (batch.isEmpty()) {
            batch = queue.lease(name, 1 + random.nextInt(20), Duration.ZERO);
        }
        // A unit that was already taken over three times is spared: after the fifth death it would be buried, and
        // rightly.
        int fate = batch.stream().anyMatch(unit -> unit.deliveries() > 3) ? 9 : random.nextInt(10);
        if (batch.isEmpty() || fate == 0) {
            return;
        }
        List<Outcome> outcomes = handler.handle(batch);
        int finished = fate == 1 ? 0 : fate == 2 ? random.nextInt(batch.size()) : batch.size();
        List<WorkQueue.Finished> done = new ArrayList<>();
        for (int i = 0; i < finished; i++) {
            done.add(new WorkQueue.Finished(batch.get(i).id(), ((Outcome.Done) outcomes.get(i)).outputs()));
        }
        queue.finish(done);
    }

    private static List<BusMessage> messages(Random random) {
        List<BusMessage> messages = new ArrayList<>();
        for (int n = 0; n < MESSAGES; n++) {
            messages.add(new BusMessage(
                    "message-" + n,
                    new Topic("org.fedoraproject.prod.gardening.plant.watered"),
                    NOON.minusSeconds(random.nextInt(MESSAGES / 3)),
                    Severity.INFO,
                    null,
                    null,
                    some(PEOPLE, random),
                    some(TEAMS, random),
                    List.of(),
                    JsonNodeFactory.instance.objectNode().put("n", n)));
        }
        return messages;
    }

    private static List<String> some(List<String> names, Random random) {
        return names.stream().filter(name -> random.nextInt(3) == 0).toList();
    }

    /** The newest hundred of each feed, by time and then id: everything there is to know about feeds, in a few lines. */
    private static Map<FeedId, List<String>> model(List<BusMessage> messages) {
        Map<FeedId, NavigableSet<String>> all = new HashMap<>();
        for (BusMessage message : messages) {
            String sortable = message.sentAt().toEpochMilli() + " " + message.id();
            message.users().forEach(name -> feed(all, "u/" + name).add(sortable));
            message.groups().forEach(name -> feed(all, "t/" + name).add(sortable));
        }
        Map<FeedId, List<String>> newest = new HashMap<>();
        all.forEach((feed, entries) -> newest.put(
                feed,
                entries.descendingSet().stream()
                        .limit(Feed.MAX_ENTRIES)
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .toList()));
        return newest;
    }

    private static NavigableSet<String> feed(Map<FeedId, NavigableSet<String>> all, String name) {
        return all.computeIfAbsent(new FeedId(name), id -> new TreeSet<>());
    }
}
