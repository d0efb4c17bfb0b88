package org.fedoraproject.hubs.core.update;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Who may go on listening: the key that signs topic tokens, and who must come back with a new one. Thread-safe; may block; throws {@code
 * QueueException} when the store cannot be reached.
 *
 * <p>Call one of the {@code end…} methods after the change that makes it necessary has been stored: whoever comes back at once is judged
 * by what is stored then. Ending is idempotent and cheap; ending streams that nobody has is no mistake.
 */
public interface LiveStreams {

    /** Longest life of a token, and so how long an end must be remembered. */
    Duration TOKEN_LIFE = Duration.ofMinutes(10);

    /** The key, 32 bytes, made when there is none. A store that was emptied has another one. */
    byte[] key();

    /** Ends streams, and makes the tokens worthless that opened them. */
    void end(Ended whose);

    /** What ended while tokens of before may still be about; in no order. */
    List<Ending> recent();

    /**
     * An end and when it was.
     *
     * @param whose streams
     * @param at place in the stream of updates: tokens made up to there are worth nothing
     */
    record Ending(Ended whose, StreamPosition at) {}

    /** Ends the streams of one session, by its public id: it signed out or was ended. */
    default void endSession(UUID id) {
        end(new Ended.Session(id));
    }

    /** Ends all streams of a person: disabled, or some role of theirs was lost. Their pages come back by themselves with what is left. */
    default void endPerson(String username) {
        end(new Ended.Person(username));
    }

    /** Ends the streams that follow a hub with a token: it was made private, or many lost a role there. */
    default void endHub(HubId hub) {
        end(new Ended.Hub(hub));
    }
}
