package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One line in the log when something goes away and one when it is back, however often it was tried between. Used by one thread at a time.
 */
final class Outage {

    private final Logger log;

    private final String who;

    private long sinceNanos;

    private int failures;

    Outage(Logger log, String who) {
        this.log = log;
        this.who = who;
    }

    /** It failed again; returns how often in a row by now. */
    int failed(String what, @Nullable Throwable cause) {
        failures++;
        if (failures == 1) {
            sinceNanos = System.nanoTime();
            log.warn("{} pauses: {}; it goes on by itself", who, what);
        }
        log.debug("{}: failure {} in a row", who, failures, cause);
        return failures;
    }

    /** It works. */
    void over() {
        if (failures > 0) {
            Duration lasted = Duration.ofNanos(System.nanoTime() - sinceNanos);
            log.info("{} works again after {} ms and {} failure(s)", who, lasted.toMillis(), failures);
            failures = 0;
        }
    }
}
