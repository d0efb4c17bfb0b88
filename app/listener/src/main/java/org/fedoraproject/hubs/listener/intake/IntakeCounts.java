package org.fedoraproject.hubs.listener.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What a source took in and what became of it, since the start: received = put + duplicate + dead + foreign + refused, whenever no
 * batch is in hand. Thread-safe.
 */
public final class IntakeCounts {

    /** What became of a delivery. */
    public enum Outcome {
        /** In the queue of messages. */
        PUT,
        /** Taken in before: by a redelivery, or over the other bus. */
        DUPLICATE,
        /** In the dead letters, with the reason. */
        DEAD,
        /** Of another environment than this portal's, and so dropped. */
        FOREIGN,
        /** Not signed as it must be, and so many were of late that only the count of it is kept. */
        REFUSED
    }

    private final LongAdder put = new LongAdder();

    private final LongAdder duplicate = new LongAdder();

    private final LongAdder dead = new LongAdder();

    private final LongAdder foreign = new LongAdder();

    private final LongAdder refused = new LongAdder();

    private final LongAdder received = new LongAdder();

    private final AtomicReference<@Nullable Instant> newest = new AtomicReference<>();

    /** Counts deliveries with one outcome. */
    public void add(Outcome outcome, long number) {
        adder(outcome).add(number);
    }

    /** Counts deliveries that were taken in hand. */
    public void addReceived(long number) {
        received.add(number);
    }

    /** Notes when a stored message was sent. */
    void stored(Instant sentAt) {
        newest.accumulateAndGet(sentAt, (old, now) -> old == null || now == null || now.isAfter(old) ? now : old);
    }

    /** When the newest stored message was sent, by its sender's clock; empty before the first. */
    public Optional<Instant> newest() {
        return Optional.ofNullable(newest.get());
    }

    /** Deliveries with this outcome. */
    public long of(Outcome outcome) {
        return adder(outcome).sum();
    }

    /** Deliveries taken in hand. */
    public long received() {
        return received.sum();
    }

    private LongAdder adder(Outcome outcome) {
        return switch (outcome) {
            case PUT -> put;
            case DUPLICATE -> duplicate;
            case DEAD -> dead;
            case FOREIGN -> foreign;
            case REFUSED -> refused;
        };
    }

    @Override
    public String toString() {
        return "received " + received() + ", put " + put + ", duplicate " + duplicate + ", dead " + dead + ", foreign "
                + foreign + ", refused " + refused;
    }
}
