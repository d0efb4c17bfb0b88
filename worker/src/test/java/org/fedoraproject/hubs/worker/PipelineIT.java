package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.embedded.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Triage and worker on real stores: the way of a message, stores that go away, consumers that die. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PipelineIT {

    private static final int MESSAGES = 600;
    private static final int PORTION = 20;

    private RunningPortal portal;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        portal = new RunningPortal();
    }

    @AfterAll
    void stop() {
        long begun = System.nanoTime();
        portal.triage().close();
        portal.worker().close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        portal.close();
    }

    @Test
    void aMessageIsInItsFeedAndInTheStreamOfUpdatesWithinMoments() {
        String before = portal.updates().newestId();
        List<BusMessage> one = RunningPortal.messages("quick", 7, 8);
        portal.put(one);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(portal.idsOf(7, "quick"))
                        .containsExactly(one.getFirst().id()));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(portal.updates().after(before, 100, Duration.ZERO))
                        .anyMatch(published -> published.update().topic().equals("u/quick7")));
    }

    @ParameterizedTest
    @EnumSource(names = {"REDIS", "POSTGRES", "MONGO"})
    void nothingIsLostWhenAStoreIsAwayForThreeSecondsUnderLoad(Store store) throws InterruptedException {
        String story = "away" + store.name().toLowerCase(java.util.Locale.ROOT);
        Thread load = Thread.ofVirtual().start(() -> putInPortions(story));

        TimeUnit.MILLISECONDS.timedJoin(load, 500);
        portal.stores().stop(store);
        TimeUnit.SECONDS.timedJoin(load, 3);
        portal.stores().start(store);
        load.join();

        assertAllThere(story);
    }

    /** Fifty portions a second, as from a busy bus, so that the load lasts as long as what happens to the stores. */
    private void putInPortions(String story) {
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            List<? extends Future<?>> portions = IntStream.range(0, MESSAGES / PORTION)
                    .mapToObj(n -> clock.schedule(
                            () -> portal.put(RunningPortal.messages(story, n * PORTION, (n + 1) * PORTION)),
                            n * 20L,
                            TimeUnit.MILLISECONDS))
                    .toList();
            portions.forEach(portion -> assertThat(portion).succeedsWithin(Duration.ofMinutes(2)));
        }
    }

    @Test
    void whatADeadConsumerHadInHandIsTakenOver() throws InterruptedException {
        WorkQueue<?> messages = portal.bean(WorkQueue.class, "messages");
        Thread thief = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 10; i++) {
                messages.lease("dead-" + i, 3, Duration.ofMillis(200));
            }
        });
        putInPortions("dead");
        thief.join();

        assertAllThere("dead");
    }

    @Test
    void healthAndMetricsAreServed() throws IOException, InterruptedException {
        for (RunningRole role : List.of(portal.triage(), portal.worker())) {
            assertThat(get(role, "/healthz/ready")).contains("postgres", "redis");
            assertThat(get(role, "/metrics")).contains("hubs_consumer_received_total", "hubs_queue_waiting");
        }
    }

    private static String get(RunningRole role, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + role.port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private void assertAllThere(String story) {
        for (int person = 0; person < RunningPortal.PEOPLE; person++) {
            int who = person;
            List<?> expected = RunningPortal.messages(story, 0, MESSAGES).reversed().stream()
                    .filter(message -> message.users().contains(story + who))
                    .map(BusMessage::id)
                    .toList();
            await().atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(portal.idsOf(who, story)).isEqualTo(expected));
        }
        assertThat(portal.deadLetters().count()).isZero();
    }
}
