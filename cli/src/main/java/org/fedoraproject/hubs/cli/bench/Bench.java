package org.fedoraproject.hubs.cli.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.fedoraproject.hubs.triage.TriageHandler;
import org.fedoraproject.hubs.widgets.Layouts;

/** The stores and the broker as a measurement uses them, beside the roles that it measures. Not thread-safe. */
final class Bench implements AutoCloseable {

    /** Messages that go to the broker, and entries that go to the feed store, in one step. */
    private static final int BATCH = 200;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ApplicationContext context;
    private final BusPublisher publisher;

    private Bench(ApplicationContext context, BusPublisher publisher) {
        this.context = context;
        this.publisher = publisher;
    }

    static Bench open(Map<String, Object> settings) {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("triage", "postgres", "mongo", "redis")
                .properties(settings)
                .start();
        BusPublishConfiguration to = BusPublishConfiguration.of(String.valueOf(settings.get("hubs.bus.publish.url")));
        return new Bench(context, new BusPublisher(to, Contact.NONE));
    }

    /** People and teams of the mix, as they would have come into being long ago. */
    void makeHubs() {
        Layouts layouts = context.getBean(Layouts.class);
        Instant now = Instant.now();
        List<NewHub> plans = new ArrayList<>();
        Mix.teams(now).forEach(team -> plans.add(layouts.plan(team, List.of())));
        for (int n = 0; n < Mix.PEOPLE; n++) {
            plans.add(layouts.plan(Hub.named(HubId.user(Mix.person(n)), "bench", now), List.of()));
        }
        context.getBean(HubStore.class).createMissing(plans);
    }

    /** What triage makes of messages of this name. */
    List<AppendToFeed> jobs(String name, int messages) {
        return decided(new Mix("floor-" + name).next(messages));
    }

    private List<AppendToFeed> decided(List<BusMessage> messages) {
        TriageHandler triage = context.getBean(TriageHandler.class);
        List<AppendToFeed> jobs = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += BATCH) {
            List<UnitOfWork<BusMessage>> batch =
                    messages.subList(from, Math.min(messages.size(), from + BATCH)).stream()
                            .map(message -> new UnitOfWork<>(message.busId(), message, 1))
                            .toList();
            for (Outcome outcome : triage.handle(batch)) {
                if (outcome instanceof Outcome.Done done) {
                    jobs.addAll(done.outputs().entries());
                }
            }
        }
        return jobs;
    }

    /** Messages a second from the first publication until the last message is in its feeds. */
    double throughput(String name, int messages) throws InterruptedException, BrokerException {
        Mix mix = new Mix("whole-" + name);
        List<BusMessage> all = mix.next(messages - 1);
        long begun = System.nanoTime();
        for (int from = 0; from < all.size(); from += BATCH) {
            publisher.publish(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        BusMessage last = mix.about(Mix.person(0));
        publisher.publish(last);
        awaitEnd(last, begun);
        return messages / seconds(begun);
    }

    /** The last one is in and nothing waits: consumers run side by side, so the last is not always the last. */
    private void awaitEnd(BusMessage last, long begun) throws InterruptedException {
        FeedStore feeds = context.getBean(FeedStore.class);
        boolean seen = false;
        while (!seen || waiting("messages") + waiting("entries") > 0) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("the messages are not in the feeds after " + LONGEST);
            }
            TimeUnit.MILLISECONDS.sleep(10);
            seen = seen
                    || feeds.read(HubId.user(Mix.person(0)).feed()).entries().stream()
                            .anyMatch(entry -> entry.id().equals(last.id()));
        }
    }

    private long waiting(String queue) {
        return context.getBean(WorkQueue.class, Qualifiers.byName(queue))
                .status()
                .waiting();
    }

    /** Publishes at a steady pace while a browser listens. */
    Figures.Latency latency(int port) throws IOException, InterruptedException, BrokerException {
        return BrowserLatency.measure(port, context.getBean(HubStore.class), publisher);
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        publisher.close();
        context.close();
    }
}
