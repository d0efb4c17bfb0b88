package org.fedoraproject.hubs.triage;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether triage shall rest because workers are behind: the queue of entries is longer than its mark, until it is below half of it.
 * Asks the queue at most four times a second, whoever asks; throws as the queue does. Thread-safe.
 */
final class BackPressure implements BooleanSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(BackPressure.class);

    private static final Duration ASK_EVERY = Duration.ofMillis(250);

    private final WorkQueue<?> queue;
    private final int mark;
    private boolean full;
    private long askedAtNanos = System.nanoTime() - ASK_EVERY.toNanos();

    /**
     * @param queue the one that fills
     * @param mark most elements in it
     */
    BackPressure(WorkQueue<?> queue, int mark) {
        this.queue = queue;
        this.mark = mark;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        if (System.nanoTime() - askedAtNanos < ASK_EVERY.toNanos()) {
            return full;
        }
        long waiting = queue.status().waiting();
        boolean now = full ? waiting > mark / 2 : waiting > mark;
        if (now != full) {
            LOG.warn(
                    now
                            ? "triage rests: {} holds {} elements, over its mark of {}; start more workers if it stays so"
                            : "triage goes on: {} is down to {} elements (mark {})",
                    queue.name(),
                    waiting,
                    mark);
        }
        full = now;
        askedAtNanos = System.nanoTime();
        return full;
    }
}
