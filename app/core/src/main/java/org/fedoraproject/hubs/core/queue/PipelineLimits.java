package org.fedoraproject.hubs.core.queue;

import java.time.Duration;

/**
 * The clocks and sizes of the queues, the same for every implementation. The lengths at which things are cut off are constants; the
 * clocks can be set, which tests do.
 *
 * @param claimTime a unit held longer than this may be taken over; longer than three times the longest deadline inside one step
 * @param refreshGap least time between two runs of one refresh
 * @param refreshLease how long a refresh may take before somebody else may do it
 * @param refreshBackOff pause after the first failed attempt of a refresh; doubles with each further one
 * @param inboxMark length of the queue of messages above which the listener stops taking, until it is below half of it
 */
public record PipelineLimits(
        Duration claimTime, Duration refreshGap, Duration refreshLease, Duration refreshBackOff, int inboxMark) {

    /** Deliveries after which a unit is believed to kill its consumers; attempts after which a refresh is given up. */
    public static final int MAX_ATTEMPTS = 5;

    /** How long a message's id is remembered. */
    public static final Duration SEEN_FOR = Duration.ofHours(6);

    /** Updates that are kept for browsers that come back. */
    public static final int MAX_UPDATES = 20_000;

    /** Dead letters that are kept, the newest. */
    public static final int MAX_LETTERS = 10_000;

    /** Bytes of a dead letter's content that are kept. */
    public static final int MAX_LETTER_BYTES = 256 * 1024;

    /** What runs in production. */
    public static final PipelineLimits DEFAULTS = new PipelineLimits(
            Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofSeconds(2), 50_000);

    /** The reason that stands on a unit whose consumers died, or hung, too often. */
    public static String crashReason() {
        return "crashed its consumer " + MAX_ATTEMPTS + " times";
    }
}
