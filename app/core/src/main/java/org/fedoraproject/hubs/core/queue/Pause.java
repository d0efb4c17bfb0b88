package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sleep that a stop ends at once. Thread-safe. */
final class Pause {

    private final CountDownLatch stop = new CountDownLatch(1);

    /** Sleeps; returns whether to go on, false once stopped. An interrupt is a stop, and stays set. */
    boolean sleep(Duration length) {
        try {
            return !stop.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            stop.countDown();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    void stop() {
        stop.countDown();
    }
}
