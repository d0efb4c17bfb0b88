package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * The time of the newest message taken in from each source of the bus. It outlives Redis, so that a backfill knows where to begin. Throws
 * {@code HubStoreException} when PostgreSQL cannot be reached. Thread-safe.
 */
@Singleton
public final class LastSeen {

    private final LastSeenMarks marks;

    LastSeen(LastSeenMarks marks) {
        this.marks = marks;
    }

    /**
     * Moves a mark forward; an earlier time leaves it as it is.
     *
     * @param source name of the bus source
     * @param time when the message was sent
     */
    public void advance(String source, Instant time) {
        StoreCall.run("note the last message", () -> marks.advance(source, time));
    }

    /** The mark of a source; empty when nothing ever came from it. */
    public Optional<Instant> of(String source) {
        return StoreCall.run("read the last message", () -> marks.read(source)).stream()
                .findFirst();
    }
}
