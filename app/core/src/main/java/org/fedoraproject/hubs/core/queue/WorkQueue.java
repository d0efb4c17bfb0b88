package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A queue that survives its consumers: what is leased and not finished comes back. Thread-safe, except that one consumer name is used by
 * one thread at a time. Methods block and throw {@link QueueException} when the queue cannot be reached.
 *
 * @param <T> sort of work
 */
public interface WorkQueue<T> {

    /** The queue's name, for logs and metrics: {@code messages}, {@code entries}. */
    String name();

    /**
     * New work, oldest first; waits for it when there is none. Only elements that nobody has leased yet.
     *
     * @param consumer name of the consumer; unique among those that run
     * @param max most units to return, at least 1
     * @param wait longest wait for the first
     * @return empty when nothing came in time
     */
    List<UnitOfWork<T>> lease(String consumer, int max, Duration wait);

    /**
     * Takes over at most one unit that a consumer has held longer than the claim time, because it died or hangs. One at a time and with
     * nothing else in hand, so that a message that kills its consumer takes no innocent one along. A unit that was delivered {@link
     * PipelineLimits#MAX_ATTEMPTS} times already is buried instead, and the next one tried.
     *
     * @return empty or one unit, with its count of deliveries
     */
    List<UnitOfWork<T>> reclaim(String consumer);

    /**
     * Says that units are still in hand, so that nobody takes them over while their consumer waits for a store to come back. Counts as no
     * delivery. Call it well within the claim time.
     *
     * @param unitIds units that this consumer leased or reclaimed
     * @return those that it still holds; the others belong to somebody else by now
     */
    Set<String> keep(String consumer, Collection<String> unitIds);

    /**
     * Finishes units: acknowledges each and adds its outputs, atomically per unit, and only when this consumer's acknowledgement counted.
     * Outputs of a unit that somebody else finished meanwhile are dropped.
     *
     * @param finished units with what follows from each
     * @return ids of the units whose acknowledgement counted
     */
    Set<String> finish(List<Finished> finished);

    /**
     * A unit done.
     *
     * @param unitId {@link UnitOfWork#id()}
     * @param outputs what follows
     */
    record Finished(String unitId, Outputs outputs) {}

    /**
     * Moves a unit to the dead letters, atomically.
     *
     * @param unit what cannot be done
     * @param reason why, in words for an operator
     */
    void bury(UnitOfWork<T> unit, String reason);

    /** How much waits; for back-pressure and health. */
    QueueStatus status();
}
