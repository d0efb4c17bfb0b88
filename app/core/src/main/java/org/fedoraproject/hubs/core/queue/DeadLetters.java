package org.fedoraproject.hubs.core.queue;

import java.util.List;
import java.util.Optional;

/**
 * The dead letters: the newest 10,000, visible to operators. Thread-safe; may block; throws {@link QueueException}. A retry puts the work
 * back where it died and removes the letter, atomically.
 */
public interface DeadLetters {

    /**
     * Keeps something undecodable that never was in a queue.
     *
     * @param subject one line: the routing key
     * @param reason why
     * @param content the bytes as they came; kept up to 256 KiB
     */
    void keepDelivery(String subject, String reason, byte[] content);

    /** Newest first, at most so many. */
    List<DeadLetter> list(int limit);

    /** One of them. */
    Optional<DeadLetter> find(String id);

    /** How many there are. */
    long count();

    /**
     * Puts it back where it died; a {@link DeadLetter.Stage#LISTENER} letter cannot be put back here, because only the listener's decoder
     * can read it.
     *
     * @return whether it was there and could be put back
     */
    boolean retry(String id);

    /** Forgets it. Returns whether it was there. */
    boolean drop(String id);
}
