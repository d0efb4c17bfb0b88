package org.fedoraproject.hubs.listener.intake;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before trying again: doubles from the first to the longest pause, each spread by a fifth either way so that several
 * listeners do not come back in step.
 *
 * @param first pause after the first failure
 * @param longest pause that is never exceeded but for the spread
 */
public record Backoff(Duration first, Duration longest) {

    /** For brokers: one second to thirty. */
    public static final Backoff BROKER = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** For the queue behind: a fifth of a second to five. */
    public static final Backoff QUEUE = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    /**
     * The pause after so many failures in a row.
     *
     * @param failures at least 1
     */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, 20);
        long capped = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(capped * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
