package org.fedoraproject.hubs.core.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.update.Update;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueConsumerTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Update TOLD = new Update("t/design", "stream", "{}");

    private final PipelineLimits limits = new PipelineLimits(
            Duration.ofMillis(250), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(50), 100);

    private final InMemoryPipeline pipeline = new InMemoryPipeline(Clock.systemUTC(), limits);

    private final List<QueueConsumer<BusMessage>> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(QueueConsumer::close);
    }

    @Test
    void handlesEveryMessageOnceAndCountsIt() {
        put(500);
        consume(batch -> batch.stream()
                .map(unit -> Outcome.done(new Outputs(List.of(), List.of(), List.of(TOLD))))
                .toList());
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        assertThat(pipeline.updates().after("0-0", 1000, Duration.ZERO)).hasSize(500);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(started.getFirst().counts()).isEqualTo(new ConsumerCounts(500, 500, 0, 0, 0)));
    }

    @Test
    void buriesWhatTheHandlerCallsDead() {
        put(3);
        consume(batch -> batch.stream()
                .map(unit -> isNumber(unit, 1) ? Outcome.dead("nobody\nunderstands it") : Outcome.done())
                .toList());
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        assertThat(pipeline.deadLetters().list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("nobody understands it");
            assertThat(letter.subject()).contains("message-1");
        });
    }

    @Test
    void keepsTheBatchInHandWhileAStoreIsAwayAndCountsNoDelivery() {
        AtomicBoolean away = new AtomicBoolean(true);
        put(10);
        BatchHandler<BusMessage> handler = batch -> {
            if (away.get()) {
                throw new FeedStoreException("MongoDB does not answer", new IllegalStateException("closed"));
            }
            assertThat(batch).allSatisfy(unit -> assertThat(unit.deliveries()).isEqualTo(1));
            return batch.stream().map(unit -> Outcome.done()).toList();
        };
        consume(handler);
        consume(handler);
        // Far longer than the claim time: without saying that it still holds them, the other one would take them over.
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> pipeline.messages().status().waiting() == 10);
        away.set(false);
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        assertThat(pipeline.deadLetters().count()).isZero();
        assertThat(started.stream().mapToLong(c -> c.counts().done()).sum()).isEqualTo(10);
    }

    @Test
    void retriesOnlyWhatAskedForIt() {
        put(10);
        AtomicInteger calls = new AtomicInteger();
        consume(batch -> {
            boolean first = calls.incrementAndGet() == 1;
            return batch.stream()
                    .map(unit -> first && isNumber(unit, 3) ? Outcome.retry("the database is away") : Outcome.done())
                    .toList();
        });
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(started.getFirst().counts()).isEqualTo(new ConsumerCounts(10, 10, 0, 0, 1)));
    }

    @Test
    void findsTheOneMessageThatTheHandlerFailsOn() {
        put(20);
        consume(batch -> {
            if (batch.stream().anyMatch(unit -> isNumber(unit, 7))) {
                throw new StackOverflowError("seven is too deep");
            }
            return batch.stream().map(unit -> Outcome.done()).toList();
        });
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        assertThat(pipeline.deadLetters().list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("message-7");
            assertThat(letter.reason()).contains("StackOverflowError");
        });
        await().atMost(SOON).until(() -> started.getFirst().counts().done() == 19);
    }

    @Test
    void buriesAMessageWhoseOutputsTheQueueRefusesAndNoOther() {
        put(5);
        WorkQueue<BusMessage> picky = new Failing(pipeline.messages()) {
            @Override
            public Set<String> finish(List<Finished> finished) {
                if (finished.stream().anyMatch(one -> !one.outputs().updates().isEmpty())) {
                    throw new IllegalArgumentException("cannot write it");
                }
                return super.finish(finished);
            }
        };
        consume(
                picky,
                batch -> batch.stream()
                        .map(unit -> isNumber(unit, 2)
                                ? Outcome.done(new Outputs(List.of(), List.of(), List.of(TOLD)))
                                : Outcome.done())
                        .toList());
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        assertThat(pipeline.deadLetters().list(10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).contains("cannot write it"));
    }

    @Test
    void takesOverWhatADeadConsumerHeld() {
        put(5);
        assertThat(pipeline.messages().lease("dead-1", 3, Duration.ZERO)).hasSize(3);
        ConcurrentLinkedQueue<Long> deliveries = new ConcurrentLinkedQueue<>();
        consume(batch -> {
            batch.forEach(unit -> deliveries.add(unit.deliveries()));
            return batch.stream().map(unit -> Outcome.done()).toList();
        });
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        assertThat(deliveries).containsExactlyInAnyOrder(1L, 1L, 2L, 2L, 2L);
    }

    @Test
    void survivesAQueueThatIsAwayAndRepeatsTheFinishingNotTheHandling() {
        put(10);
        AtomicBoolean away = new AtomicBoolean();
        AtomicInteger handled = new AtomicInteger();
        WorkQueue<BusMessage> shaky = new Failing(pipeline.messages()) {
            @Override
            void beforeEach() {
                if (away.get()) {
                    throw new QueueException("Redis does not answer", new IllegalStateException("closed"));
                }
            }
        };
        consume(shaky, batch -> {
            away.set(true);
            handled.addAndGet(batch.size());
            return batch.stream().map(unit -> Outcome.done()).toList();
        });
        await().atMost(SOON).until(() -> handled.get() == 10);
        await().during(Duration.ofMillis(300))
                .atMost(SOON)
                .until(() -> pipeline.messages().status().waiting() == 10);
        away.set(false);
        await().atMost(SOON).until(() -> pipeline.messages().status().waiting() == 0);
        assertThat(handled).hasValue(10);
    }

    @Test
    void takesNothingWhilePaused() {
        AtomicBoolean paused = new AtomicBoolean(true);
        put(5);
        QueueConsumer<BusMessage> consumer = new QueueConsumer<>(
                pipeline.messages(),
                batch -> batch.stream().map(unit -> Outcome.done()).toList(),
                settings("paused-1").pausedWhile(paused::get));
        start(consumer);
        await().during(Duration.ofMillis(400))
                .atMost(SOON)
                .until(() -> consumer.counts().received() == 0);
        paused.set(false);
        await().atMost(SOON).until(() -> consumer.counts().done() == 5);
    }

    @Test
    void finishesWhatIsInHandWhenItIsClosed() throws InterruptedException {
        put(4);
        CountDownLatch inHand = new CountDownLatch(1);
        QueueConsumer<BusMessage> consumer = consume(batch -> {
            inHand.countDown();
            // Slow on purpose: the close below comes while this batch is in hand.
            await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            return batch.stream().map(unit -> Outcome.done()).toList();
        });
        assertThat(inHand.await(5, TimeUnit.SECONDS)).isTrue();
        consumer.close();
        assertThat(consumer.counts().done()).isEqualTo(4);
        assertThat(consumer.isRunning()).isFalse();
    }

    private QueueConsumer<BusMessage> consume(BatchHandler<BusMessage> handler) {
        return consume(pipeline.messages(), handler);
    }

    private QueueConsumer<BusMessage> consume(WorkQueue<BusMessage> queue, BatchHandler<BusMessage> handler) {
        return start(new QueueConsumer<>(queue, handler, settings("test-" + started.size())));
    }

    private QueueConsumer<BusMessage> start(QueueConsumer<BusMessage> consumer) {
        started.add(consumer);
        consumer.start();
        return consumer;
    }

    private static ConsumerSettings settings(String name) {
        return ConsumerSettings.of(name, 10)
                .reclaimingEvery(Duration.ofMillis(100))
                .retrying(new RetryPolicy(Duration.ofMillis(20), Duration.ofMillis(80)));
    }

    private void put(int count) {
        List<BusMessage> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(new BusMessage(
                    "message-" + i,
                    new Topic("org.fedoraproject.prod.test.number"),
                    Instant.EPOCH,
                    Severity.INFO,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    JsonNodeFactory.instance.objectNode().put("number", i)));
        }
        assertThat(pipeline.inbox().put(messages)).isEqualTo(count);
    }

    private static boolean isNumber(UnitOfWork<BusMessage> unit, int number) {
        return unit.payload().body().get("number").asInt() == number;
    }

    /** A queue that can be made to fail. */
    private static class Failing implements WorkQueue<BusMessage> {

        private final WorkQueue<BusMessage> real;

        Failing(WorkQueue<BusMessage> real) {
            this.real = real;
        }

        void beforeEach() {}

        @Override
        public String name() {
            return real.name();
        }

        @Override
        public List<UnitOfWork<BusMessage>> lease(String consumer, int max, Duration wait) {
            beforeEach();
            return real.lease(consumer, max, wait);
        }

        @Override
        public List<UnitOfWork<BusMessage>> reclaim(String consumer) {
            beforeEach();
            return real.reclaim(consumer);
        }

        @Override
        public Set<String> keep(String consumer, Collection<String> unitIds) {
            beforeEach();
            return real.keep(consumer, unitIds);
        }

        @Override
        public Set<String> finish(List<Finished> finished) {
            beforeEach();
            return real.finish(finished);
        }

        @Override
        public void bury(UnitOfWork<BusMessage> unit, String reason) {
            beforeEach();
            real.bury(unit, reason);
        }

        @Override
        public QueueStatus status() {
            return real.status();
        }
    }
}
