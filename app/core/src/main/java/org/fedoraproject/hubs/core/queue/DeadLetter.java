package org.fedoraproject.hubs.core.queue;

import java.time.Instant;

/**
 * Work that could not be done, kept for an operator.
 *
 * @param id its id among the dead letters
 * @param stage where it died: {@code listener}, {@code triage}, {@code worker}, {@code refresh}
 * @param subject what it is about in one line: the topic, or the refresh; clean text
 * @param reason why, in words
 * @param at when it was buried
 * @param size bytes of the original
 * @param content the original: JSON text where it was text, else Base64 behind {@code base64:}; cut at 256 KiB
 */
public record DeadLetter(String id, Stage stage, String subject, String reason, Instant at, int size, String content) {

    /** Where work died, and so where a retry puts it. */
    public enum Stage {
        /** A delivery that could not be decoded; a retry decodes it again. */
        LISTENER,
        /** A message that could not be triaged. */
        TRIAGE,
        /** An entry that could not be put into feeds. */
        WORKER,
        /** Widget data that could not be computed; a retry asks for it again. */
        REFRESH
    }
}
