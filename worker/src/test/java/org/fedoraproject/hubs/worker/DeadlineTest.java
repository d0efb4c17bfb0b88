package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.junit.jupiter.api.Test;

final class DeadlineTest {

    private static final RefreshWidget JOB = RefreshWidget.parse("1:data");

    private final Deadline deadline = new Deadline(Duration.ofMillis(50));

    @Test
    void returnsWhatTheLoaderReturns() throws Exception {
        assertThat(deadline.call(JOB, () -> "data")).isEqualTo("data");
        await().untilAsserted(() -> assertThat(deadline.running()).isZero());
    }

    @Test
    void passesOnWhatTheLoaderThrows() {
        assertThatThrownBy(() -> deadline.call(JOB, () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("no");
    }

    @Test
    void interruptsALoaderThatTakesTooLong() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> deadline.call(JOB, () -> {
                    never.await();
                    return "late";
                }))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("50 ms");
        await().untilAsserted(() -> assertThat(deadline.running()).isZero());
    }

    @Test
    void beginsNoSecondAttemptWhileOneRunsAway() {
        CountDownLatch end = new CountDownLatch(1);
        assertThatThrownBy(() -> deadline.call(JOB, () -> {
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return "deaf";
                }))
                .isInstanceOf(TimeoutException.class);

        assertThatThrownBy(() -> deadline.call(JOB, () -> "second"))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("earlier attempt");
        end.countDown();
        await().untilAsserted(() -> assertThat(deadline.running()).isZero());
    }
}
