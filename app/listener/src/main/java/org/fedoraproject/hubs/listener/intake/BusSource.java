package org.fedoraproject.hubs.listener.intake;

import org.fedoraproject.hubs.core.operations.Health;

/** Somewhere messages come from. Each runs on its own thread and holds up no other. Thread-safe. */
public interface BusSource extends AutoCloseable {

    /** The name in {@code hubs.bus.<name>}. */
    String name();

    /** Begins to take messages and returns at once; what goes wrong is in {@link #health()} and tried again. */
    void start();

    /** How it stands. Does not block. */
    Health health();

    /** What it took in. */
    IntakeCounts counts();

    /** Whether it follows something that goes on while nobody listens, so that an archive may know what was missed. */
    default boolean isLive() {
        return true;
    }

    /** Whether it hears what is said now; one that waits for something else before it connects does not, whatever its health. */
    default boolean isListening() {
        return health().state() != Health.State.DOWN;
    }

    /** Whether what is said while nobody listens is kept for it, so that a short absence costs nothing. */
    default boolean isKept() {
        return false;
    }

    /** Grows whenever messages may have been missed though the source never counted as down. */
    default long gaps() {
        return 0;
    }

    /** Stores what is in hand, for a few seconds at most, and ends. Idempotent. */
    @Override
    void close();
}
