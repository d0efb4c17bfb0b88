package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to pause after the n-th failure in a row: doubling up to a limit, each time up to a fifth longer or shorter so that those who
 * failed together do not come back together.
 *
 * @param first pause after the first failure
 * @param longest limit
 */
public record RetryPolicy(Duration first, Duration longest) {

    /** For a store that is away: 0.2 s, doubling to 10 s. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(Duration.ofMillis(200), Duration.ofSeconds(10));

    /**
     * The pause after so many failures.
     *
     * @param failures in a row, from 1
     */
    public Duration pauseAfter(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, 30);
        double full = Math.min((double) longest.toMillis(), first.toMillis() * Math.pow(2, doublings));
        return Duration.ofMillis(Math.round(spread(full)));
    }

    private static double spread(double value) {
        return value * ThreadLocalRandom.current().nextDouble(0.8, 1.2);
    }
}
