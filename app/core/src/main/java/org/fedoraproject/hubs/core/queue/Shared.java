package org.fedoraproject.hubs.core.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What the parts of an {@link InMemoryPipeline} share: one lock, which makes a step over several of them atomic, one clock and one source
 * of ids. Thread-safe.
 */
final class Shared {

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();

    private final Clock clock;

    private final PipelineLimits limits;

    private long lastMillis;

    private long lastNumber;

    private long generation;

    Shared(Clock clock, PipelineLimits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    PipelineLimits limits() {
        return limits;
    }

    long now() {
        return clock.millis();
    }

    <R> R atomically(Supplier<R> step) {
        lock.lock();
        try {
            R result = step.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** An id as a Redis stream gives: milliseconds and a number, growing. Only under the lock. */
    String nextId() {
        long millis = Math.max(now(), lastMillis);
        lastNumber = millis == lastMillis ? lastNumber + 1 : 0;
        lastMillis = millis;
        return millis + "-" + lastNumber;
    }

    /** Grows, also over a restart: microseconds. Only under the lock. */
    long nextGeneration() {
        generation = Math.max(generation + 1, now() * 1000);
        return generation;
    }

    /** What a step that may have to wait finds: the result, or how long nothing can come by the clock alone. */
    interface Attempt<R> {

        /** The result, or null for "not yet". Runs under the lock. */
        @org.jspecify.annotations.Nullable
        R tryNow();

        /** Milliseconds until the clock alone may change the answer. Runs under the lock. */
        default long againInMillis() {
            return Long.MAX_VALUE;
        }
    }

    /** Tries until there is a result or the wait is over; an interrupt ends the wait and stays set. */
    <R> R waitFor(Duration wait, R nothing, Attempt<R> attempt) {
        long end = System.nanoTime() + wait.toNanos();
        lock.lock();
        try {
            while (true) {
                R result = attempt.tryNow();
                long left = end - System.nanoTime();
                if (result != null) {
                    changed.signalAll();
                    return result;
                }
                if (left <= 0) {
                    return nothing;
                }
                long clockNanos = TimeUnit.MILLISECONDS.toNanos(Math.clamp(attempt.againInMillis(), 1, 60_000));
                long ignored = changed.awaitNanos(Math.min(left, clockNanos));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing;
        } finally {
            lock.unlock();
        }
    }
}
