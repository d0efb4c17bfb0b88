package org.fedoraproject.hubs.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fedoraproject.hubs.testkit.queue.QueueFixture.message;
import static org.fedoraproject.hubs.testkit.queue.QueueFixture.messages;
import static org.fedoraproject.hubs.testkit.queue.QueueFixture.outputs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.Outputs;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.junit.jupiter.api.Test;

/** What inbox, work queues and dead letters promise. Implementations give a fresh, empty pipeline with {@link QueueFixture#QUICK} clocks. */
public interface WorkQueueContract {

    /** Longest wait for anything. */
    Duration SOON = Duration.ofSeconds(10);

    /** The pipeline of the running test: the same one for the whole test, empty at its start. */
    Pipeline pipeline();

    private List<UnitOfWork<BusMessage>> lease(String consumer, int max) {
        return pipeline().messages().lease(consumer, max, Duration.ZERO);
    }

    private UnitOfWork<BusMessage> reclaimed(String consumer) {
        List<UnitOfWork<BusMessage>> found = new ArrayList<>();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            found.addAll(pipeline().messages().reclaim(consumer));
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static WorkQueue.Finished finished(UnitOfWork<?> unit, Outputs outputs) {
        return new WorkQueue.Finished(unit.id(), outputs);
    }

    @Test
    default void givesMessagesInOrderAndUnchanged() {
        assertThat(pipeline().inbox().put(messages(250))).isEqualTo(250);
        assertThat(lease("a", 250)).extracting(UnitOfWork::payload).isEqualTo(messages(250));
        assertThat(lease("b", 250)).isEmpty();
    }

    @Test
    default void takesAMessageInOnceHoweverOftenItIsDelivered() {
        assertThat(pipeline().inbox().put(List.of(message(1), message(1)))).isEqualTo(1);
        assertThat(pipeline().inbox().put(List.of(message(1), message(2)))).isEqualTo(1);
        assertThat(pipeline().messages().status().waiting()).isEqualTo(2);
    }

    @Test
    default void waitsForTheFirstMessageAndNoLonger() throws InterruptedException {
        Thread later = Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofMillis(150)).until(() -> true);
            pipeline().inbox().put(messages(1));
        });
        long before = System.nanoTime();
        assertThat(pipeline().messages().lease("a", 10, Duration.ofSeconds(5))).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        later.join();
    }

    @Test
    default void finishingAddsTheOutputsAndRemovesTheUnit() {
        pipeline().inbox().put(messages(120));
        List<UnitOfWork<BusMessage>> units = lease("a", 120);
        Set<String> counted = pipeline()
                .messages()
                .finish(units.stream()
                        .map(unit -> finished(unit, outputs("e" + unit.id())))
                        .toList());
        assertThat(counted).hasSize(120);
        assertThat(pipeline().messages().status().waiting()).isZero();
        assertThat(pipeline().entries().lease("w", 200, Duration.ZERO)).hasSize(120);
        assertThat(pipeline().updates().after("0-0", 200, Duration.ZERO)).hasSize(120);
        assertThat(pipeline().refreshes().status().waiting()).isEqualTo(1);
    }

    @Test
    default void dropsTheOutputsOfAConsumerThatFrozeAndLostItsUnit() {
        pipeline().inbox().put(messages(1));
        UnitOfWork<BusMessage> frozen = lease("frozen", 1).getFirst();
        UnitOfWork<BusMessage> taken = reclaimed("quick");
        assertThat(taken.id()).isEqualTo(frozen.id());
        assertThat(taken.deliveries()).isEqualTo(2);
        assertThat(pipeline().messages().finish(List.of(finished(taken, outputs("first")))))
                .containsExactly(taken.id());
        assertThat(pipeline().messages().finish(List.of(finished(frozen, outputs("second")))))
                .isEmpty();
        assertThat(pipeline().entries().lease("w", 10, Duration.ZERO))
                .singleElement()
                .satisfies(
                        unit -> assertThat(unit.payload().entry().id().value()).isEqualTo("first"));
        assertThat(pipeline().updates().after("0-0", 10, Duration.ZERO)).hasSize(1);
    }

    @Test
    default void givesWhatADeadConsumerHeldToAnotherOneAtATime() {
        pipeline().inbox().put(messages(3));
        assertThat(lease("dead", 3)).hasSize(3);
        UnitOfWork<BusMessage> first = reclaimed("alive");
        assertThat(first.deliveries()).isEqualTo(2);
        pipeline().messages().finish(List.of(finished(first, Outputs.NONE)));
        assertThat(pipeline().messages().status().waiting()).isEqualTo(2);
        assertThat(pipeline().messages().reclaim("alive")).hasSize(1);
    }

    @Test
    default void aUnitThatIsKeptIsNotTakenOverAndCountsNoDelivery() {
        pipeline().inbox().put(messages(1));
        UnitOfWork<BusMessage> unit = lease("patient", 1).getFirst();
        for (int i = 0; i < 8; i++) {
            await().pollDelay(Duration.ofMillis(60)).until(() -> true);
            long kept = System.nanoTime();
            assertThat(pipeline().messages().keep("patient", Set.of(unit.id()))).containsExactly(unit.id());
            List<UnitOfWork<BusMessage>> taken = pipeline().messages().reclaim("greedy");
            if (Duration.ofNanos(System.nanoTime() - kept).compareTo(QueueFixture.QUICK.claimTime()) > 0) {
                // A machine that stood still for longer than a lease gives it up, and rightly.
                return;
            }
            assertThat(taken).isEmpty();
        }
        UnitOfWork<BusMessage> taken = reclaimed("greedy");
        assertThat(taken.deliveries()).isEqualTo(2);
        assertThat(pipeline().messages().keep("patient", Set.of(unit.id()))).isEmpty();
    }

    @Test
    default void buriesWhatKilledItsConsumerFiveTimesAndNoInnocent() {
        pipeline().inbox().put(messages(1));
        lease("c1", 1);
        for (int delivery = 2; delivery <= PipelineLimits.MAX_ATTEMPTS; delivery++) {
            assertThat(reclaimed("c" + delivery).deliveries()).isEqualTo(delivery);
        }
        pipeline().inbox().put(List.of(message(99)));
        String innocent = lease("innocent", 1).getFirst().id();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            pipeline().messages().keep("innocent", Set.of(innocent));
            pipeline().messages().reclaim("last");
            return pipeline().deadLetters().count() == 1;
        });
        assertThat(pipeline().deadLetters().list(5)).singleElement().satisfies(letter -> {
            assertThat(letter.stage()).isEqualTo(DeadLetter.Stage.TRIAGE);
            assertThat(letter.reason()).isEqualTo("crashed its consumer 5 times");
            assertThat(letter.subject()).contains("message-0");
        });
        assertThat(pipeline().messages().status().waiting()).isEqualTo(1);
    }

    @Test
    default void aLetterThatIsRetriedGoesBackWhereItDied() {
        pipeline().inbox().put(messages(1));
        pipeline().messages().bury(lease("a", 1).getFirst(), "no\u0007 idea\u202E\n");
        DeadLetter letter = pipeline().deadLetters().list(1).getFirst();
        assertThat(letter.reason()).isEqualTo("no idea");
        assertThat(pipeline().deadLetters().find(letter.id())).contains(letter);
        assertThat(pipeline().deadLetters().retry(letter.id())).isTrue();
        assertThat(pipeline().deadLetters().retry(letter.id())).isFalse();
        assertThat(pipeline().deadLetters().count()).isZero();
        assertThat(lease("a", 1))
                .singleElement()
                .satisfies(unit -> assertThat(unit.payload()).isEqualTo(message(0)));
    }

    @Test
    default void keepsUndecodableDeliveriesCutAndCannotRetryThem() {
        byte[] huge = "ä".repeat(PipelineLimits.MAX_LETTER_BYTES).getBytes(StandardCharsets.UTF_8);
        pipeline().deadLetters().keepDelivery("some.key", "not JSON", new byte[] {(byte) 0xFF, 0});
        pipeline().deadLetters().keepDelivery("some.key", "too long", huge);
        List<DeadLetter> letters = pipeline().deadLetters().list(10);
        assertThat(letters).extracting(DeadLetter::reason).containsExactly("too long", "not JSON");
        assertThat(letters.get(1).content()).isEqualTo("base64:/wA=");
        assertThat(letters.get(0).size()).isEqualTo(huge.length);
        assertThat(letters.get(0).content()).isEqualTo("ä".repeat(PipelineLimits.MAX_LETTER_BYTES / 2));
        assertThat(pipeline().deadLetters().retry(letters.get(0).id())).isFalse();
        assertThat(pipeline().deadLetters().drop(letters.get(0).id())).isTrue();
        assertThat(pipeline().deadLetters().drop("no id; DROP TABLE")).isFalse();
        assertThat(pipeline().deadLetters().count()).isEqualTo(1);
    }

    @Test
    default void isFullAboveTheMarkAndNotBeforeHalfOfItAgain() {
        int mark = QueueFixture.QUICK.inboxMark();
        pipeline().inbox().put(messages(mark + 1));
        await().atMost(SOON).until(() -> pipeline().inbox().isFull());
        List<UnitOfWork<BusMessage>> units = lease("a", mark + 1);
        pipeline()
                .messages()
                .finish(units.subList(0, 10).stream()
                        .map(u -> finished(u, Outputs.NONE))
                        .toList());
        await().during(Duration.ofMillis(1500))
                .atMost(SOON)
                .until(() -> pipeline().inbox().isFull());
        pipeline()
                .messages()
                .finish(units.subList(10, 30).stream()
                        .map(u -> finished(u, Outputs.NONE))
                        .toList());
        await().atMost(SOON).until(() -> !pipeline().inbox().isFull());
    }

    @Test
    default void goesOnAfterEverythingWasForgotten() {
        pipeline().inbox().put(messages(5));
        List<UnitOfWork<BusMessage>> gone = lease("a", 5);
        pipeline().empty().run();
        assertThat(pipeline().messages().finish(List.of(finished(gone.getFirst(), outputs("lost")))))
                .isEmpty();
        assertThat(pipeline().messages().reclaim("a")).isEmpty();
        assertThat(pipeline().inbox().put(messages(5))).isEqualTo(5);
        List<UnitOfWork<BusMessage>> again = new ArrayList<>();
        await().atMost(SOON).until(() -> {
            again.addAll(pipeline().messages().lease("a", 5, Duration.ofMillis(50)));
            return again.size() == 5;
        });
        assertThat(pipeline().messages().finish(List.of(finished(again.getFirst(), outputs("kept")))))
                .hasSize(1);
        assertThat(pipeline().messages().status().leased()).isEqualTo(4);
    }
}
