package org.fedoraproject.hubs.worker;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Versions of widgets: each is greater than every one given before by this process, and than those given by others before now, as far as
 * the machines' clocks agree. Microseconds since 1970 where nothing happens twice in one; exact in JavaScript's numbers until the year
 * 2255. Thread-safe.
 */
@Singleton
final class Versions {

    private final AtomicLong last = new AtomicLong();

    /** The next one. */
    long next() {
        long now = System.currentTimeMillis() * 1000;
        return last.updateAndGet(former -> Math.max(former + 1, now));
    }
}
