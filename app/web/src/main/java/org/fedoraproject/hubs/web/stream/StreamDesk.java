package org.fedoraproject.hubs.web.stream;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.OptionalInt;
import org.fedoraproject.hubs.core.stream.Streams;

/** What is noted when somebody looks at their stream. Thread-safe. */
@Singleton
final class StreamDesk {

    private final Streams streams;
    private final UnreadCounts counts;

    StreamDesk(Streams streams, UnreadCounts counts) {
        this.streams = streams;
        this.counts = counts;
    }

    /** Somebody looks. */
    void visit(String username, Instant now) {
        streams.visit(username, now);
    }

    /** Everything up to a moment is read. */
    void read(String username, Instant upTo) {
        streams.read(username, upTo);
        counts.forget(username);
    }

    /** How much there is that they have not read. */
    void count(String username, int unread) {
        counts.note(username, unread);
    }

    /** The count when it is only seconds old. */
    OptionalInt fresh(String username) {
        return counts.fresh(username);
    }

    /** Something was hidden or shown again: the count is another one. */
    void recount(String username) {
        counts.forget(username);
    }
}
