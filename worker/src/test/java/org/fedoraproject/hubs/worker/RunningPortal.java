package org.fedoraproject.hubs.worker;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.queue.QueueStatus;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.triage.TriageApplication;

/** Triage and worker as they are, over stores of their own, and what a test asks them. Not thread-safe. */
final class RunningPortal implements AutoCloseable {

    /** People whom the messages of {@link #messages} name in turn. */
    static final int PEOPLE = 20;

    private final EmbeddedStores stores = EmbeddedStores.start(null, Set.of(Store.POSTGRES, Store.REDIS, Store.MONGO));
    private final ApplicationContext probe;
    private final RunningRole triage;
    private final RunningRole worker;

    RunningPortal() throws IOException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(stores.settings());
        settings.put("hubs.triage.management-port", 0);
        settings.put("hubs.worker.management-port", 0);
        settings.put("hubs.redis.claim-time", "2s");
        triage = TriageApplication.start(settings);
        worker = WorkerApplication.start(settings);
        probe = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("redis", "mongo", "postgres")
                .properties(settings)
                .start();
    }

    EmbeddedStores stores() {
        return stores;
    }

    RunningRole triage() {
        return triage;
    }

    RunningRole worker() {
        return worker;
    }

    UpdateChannel updates() {
        return probe.getBean(UpdateChannel.class);
    }

    FeedStore feeds() {
        return probe.getBean(FeedStore.class);
    }

    DeadLetters deadLetters() {
        return probe.getBean(DeadLetters.class);
    }

    HubStore hubs() {
        return probe.getBean(HubStore.class);
    }

    FactStore facts() {
        return probe.getBean(FactStore.class);
    }

    WidgetCache cache() {
        return probe.getBean(WidgetCache.class);
    }

    <T> T bean(Class<T> type, String name) {
        return probe.getBean(type, io.micronaut.inject.qualifiers.Qualifiers.byName(name));
    }

    /** Puts messages as the listener does: again until the queue has taken them. */
    void put(List<BusMessage> messages) {
        await().atMost(Duration.ofMinutes(1))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(QueueException.class)
                .until(() -> {
                    probe.getBean(MessageInbox.class).put(messages);
                    return true;
                });
    }

    /** Ids in a person's feed. */
    List<MessageId> idsOf(int person, String story) {
        return feeds().read(new FeedId("u/" + story + person)).entries().stream()
                .map(entry -> entry.id())
                .toList();
    }

    /** Messages from one number to another, each about one of the people of a story. */
    static List<BusMessage> messages(String story, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> new BusMessage(
                        story + "-" + n,
                        new Topic("org.fedoraproject.prod.gardening.plant.watered"),
                        Instant.parse("2026-05-06T12:00:00Z").plusSeconds(n),
                        Severity.INFO,
                        null,
                        null,
                        List.of(story + n % PEOPLE),
                        List.of(),
                        List.of(),
                        JsonNodeFactory.instance.objectNode().put("n", n)))
                .toList();
    }

    /** Whether a queue has nothing left. */
    static boolean isEmpty(QueueStatus status) {
        return status.waiting() == 0;
    }

    @Override
    public void close() {
        triage.close();
        worker.close();
        probe.close();
        stores.close();
    }
}
