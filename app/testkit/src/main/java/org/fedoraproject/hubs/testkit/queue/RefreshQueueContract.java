package org.fedoraproject.hubs.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fedoraproject.hubs.testkit.queue.QueueFixture.refresh;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.job.SyncTeam;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.queue.RefreshQueue.Lease;
import org.fedoraproject.hubs.core.update.Update;
import org.junit.jupiter.api.Test;

/** What the coalescing set promises. Implementations give a fresh, empty pipeline with {@link QueueFixture#QUICK} clocks. */
public interface RefreshQueueContract {

    /** Longest wait for anything. */
    Duration WAIT = Duration.ofSeconds(5);

    /** The pipeline of the running test: the same one for the whole test, empty at its start. */
    Pipeline pipeline();

    private RefreshQueue queue() {
        return pipeline().refreshes();
    }

    private Lease leaseOne() {
        return queue().lease(1, WAIT).getFirst();
    }

    @Test
    default void theFirstRequestRunsAtOnceAndAThousandRunOnce() {
        for (int i = 0; i < 1000; i++) {
            queue().request(List.of(refresh(1)));
        }
        Lease lease = queue().lease(10, Duration.ZERO).getFirst();
        assertThat(lease.job()).isEqualTo(refresh(1));
        assertThat(lease.attempt()).isEqualTo(1);
        assertThat(queue().done(lease, List.of(Update.widget("u/ralph", new PlacementId(1), 1))))
                .isTrue();
        assertThat(queue().status().waiting()).isZero();
        assertThat(pipeline().updates().after("0-0", 10, Duration.ZERO)).hasSize(1);
    }

    @Test
    default void whatIsAskedForWhileItRunsRunsOnceMoreButNotBeforeTheGap() {
        queue().request(List.of(refresh(1)));
        Lease first = leaseOne();
        long started = System.nanoTime();
        queue().request(List.of(refresh(1)));
        queue().request(List.of(refresh(1)));
        assertThat(queue().lease(10, Duration.ZERO)).isEmpty();
        assertThat(queue().done(first, List.of())).isTrue();
        Lease second = leaseOne();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(400));
        assertThat(second.generation()).isGreaterThan(first.generation());
        assertThat(queue().done(second, List.of())).isTrue();
        assertThat(queue().status().waiting()).isZero();
    }

    @Test
    default void aRequestWakesAWorkerThatWaits() throws InterruptedException {
        Thread later = Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            queue().request(List.of(refresh(1)));
        });
        long before = System.nanoTime();
        assertThat(queue().lease(5, Duration.ofSeconds(10))).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        later.join();
    }

    @Test
    default void aWorkerThatDiedLosesItsLease() {
        queue().request(List.of(refresh(1)));
        Lease dead = leaseOne();
        Lease second = leaseOne();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(queue().done(dead, List.of())).isFalse();
        assertThat(queue().done(second, List.of())).isTrue();
    }

    @Test
    default void buriesARefreshAfterFiveAttemptsOnceAndRetriesIt() {
        for (int round = 0; round < 2; round++) {
            queue().request(List.of(refresh(1)));
            for (int attempt = 1; attempt <= PipelineLimits.MAX_ATTEMPTS; attempt++) {
                Lease lease = leaseOne();
                assertThat(lease.attempt()).isEqualTo(attempt);
                queue().failed(lease, "the service\nanswers 500");
            }
        }
        DeadLetter letter = pipeline().deadLetters().list(10).getFirst();
        assertThat(pipeline().deadLetters().count()).isEqualTo(1);
        assertThat(letter.stage()).isEqualTo(DeadLetter.Stage.REFRESH);
        assertThat(letter.reason()).isEqualTo("the service answers 500");
        assertThat(letter.subject()).isEqualTo("widget 1, function weeks");
        assertThat(pipeline().deadLetters().retry(letter.id())).isTrue();
        assertThat(leaseOne().job()).isEqualTo(refresh(1));
    }

    @Test
    default void syncsATeamOnceHoweverOftenItIsAskedFor() {
        SyncTeam sync = new SyncTeam("design-team.eu");
        queue().request(List.of(sync, sync, refresh(1)));
        queue().request(List.of(sync));
        assertThat(queue().lease(10, Duration.ofSeconds(2)))
                .extracting(Lease::job)
                .containsExactlyInAnyOrder(sync, refresh(1));
    }

    @Test
    default void aTeamThatCannotBeSyncedIsADeadLetterThatNamesIt() {
        SyncTeam sync = new SyncTeam("design");
        queue().request(List.of(sync));
        for (int attempt = 1; attempt <= PipelineLimits.MAX_ATTEMPTS; attempt++) {
            queue().failed(leaseOne(), "it is down");
        }
        DeadLetter letter = pipeline().deadLetters().list(1).getFirst();
        assertThat(letter.subject()).isEqualTo("people of team design");
        assertThat(pipeline().deadLetters().retry(letter.id())).isTrue();
        assertThat(leaseOne().job()).isEqualTo(sync);
    }

    @Test
    default void leasesAtMostWhatWasAskedForAndEachJobOnce() {
        queue().request(LongStream.rangeClosed(1, 25)
                .mapToObj(QueueFixture::refresh)
                .toList());
        List<Lease> some = queue().lease(10, Duration.ZERO);
        List<Lease> rest = queue().lease(100, Duration.ZERO);
        assertThat(some).hasSize(10);
        assertThat(rest)
                .hasSize(15)
                .extracting(Lease::job)
                .doesNotContainAnyElementsOf(some.stream().map(Lease::job).toList());
    }
}
