package org.fedoraproject.hubs.listener.fedmsg;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/**
 * How many refused messages become dead letters: sixty an hour. Whoever can write on the wire could otherwise push every real letter out
 * of the newest 10,000; beyond the allowance a refusal is counted and nothing else. For one thread.
 */
final class LetterAllowance {

    static final int NUMBER = 60;

    private static final Duration PER = Duration.ofHours(1);

    private final InstantSource clock;

    private final ArrayDeque<Instant> given = new ArrayDeque<>(NUMBER);

    LetterAllowance(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether one more may be kept; if so, it counts. */
    boolean take() {
        Instant now = clock.instant();
        while (!given.isEmpty() && given.element().isBefore(now.minus(PER))) {
            given.remove();
        }
        return given.size() < NUMBER && given.add(now);
    }
}
