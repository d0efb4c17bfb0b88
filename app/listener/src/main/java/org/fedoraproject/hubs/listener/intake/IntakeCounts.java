package org.fedoraproject.hubs.listener.intake;

import java.util.concurrent.atomic.LongAdder;

/**
 * What a source took in and what became of it, since the start: received = put + duplicate + dead + foreign, whenever no batch is in
 * hand. Thread-safe.
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
        FOREIGN
    }

    private final LongAdder put = new LongAdder();

    private final LongAdder duplicate = new LongAdder();

    private final LongAdder dead = new LongAdder();

    private final LongAdder foreign = new LongAdder();

    private final LongAdder received = new LongAdder();

    /** Counts deliveries with one outcome. */
    void add(Outcome outcome, long number) {
        adder(outcome).add(number);
    }

    /** Counts deliveries that were taken in hand. */
    void addReceived(long number) {
        received.add(number);
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
        };
    }

    @Override
    public String toString() {
        return "received " + received() + ", put " + put + ", duplicate " + duplicate + ", dead " + dead + ", foreign "
                + foreign;
    }
}
