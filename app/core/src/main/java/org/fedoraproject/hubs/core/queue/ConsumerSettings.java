package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How a {@link QueueConsumer} works.
 *
 * @param name of the consumer in the queue: a slot that stays the same over restarts, such as {@code triage-1}, unique among those that
 *     run
 * @param batchSize most units in hand at a time
 * @param reclaimEvery how often it looks for work of dead consumers
 * @param retry how long it pauses after failures
 * @param paused asked before each batch: while it says yes nothing is taken (back-pressure); may ask a queue and throw as a queue does
 */
public record ConsumerSettings(
        String name, int batchSize, Duration reclaimEvery, RetryPolicy retry, BooleanSupplier paused) {

    /** @throws IllegalArgumentException when the name is blank or the batch empty */
    public ConsumerSettings {
        if (name.isBlank() || batchSize < 1) {
            throw new IllegalArgumentException("a consumer has a name and takes at least one unit at a time");
        }
    }

    /** The usual clocks, never paused. */
    public static ConsumerSettings of(String name, int batchSize) {
        return new ConsumerSettings(name, batchSize, Duration.ofSeconds(5), RetryPolicy.DEFAULT, () -> false);
    }

    /** The same, paused while this says so. */
    public ConsumerSettings pausedWhile(BooleanSupplier condition) {
        return new ConsumerSettings(name, batchSize, reclaimEvery, retry, condition);
    }

    /** The same with another pause after failures. */
    public ConsumerSettings retrying(RetryPolicy policy) {
        return new ConsumerSettings(name, batchSize, reclaimEvery, policy, paused);
    }

    /** The same, looking for work of dead consumers this often. */
    public ConsumerSettings reclaimingEvery(Duration interval) {
        return new ConsumerSettings(name, batchSize, interval, retry, paused);
    }
}
