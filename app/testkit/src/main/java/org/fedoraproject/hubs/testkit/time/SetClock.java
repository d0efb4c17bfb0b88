package org.fedoraproject.hubs.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock in UTC that stands still until it is moved. Thread-safe. */
public final class SetClock extends Clock {

    private final AtomicReference<Instant> now;

    /** @param now where it stands at first */
    public SetClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** So much later it is from now on. */
    public void moveOn(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
