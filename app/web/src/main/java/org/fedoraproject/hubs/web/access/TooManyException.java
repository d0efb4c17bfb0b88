package org.fedoraproject.hubs.web.access;

import java.time.Duration;

/** Somebody asks too often. */
public final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * @param what what is done too often, for the person: "Signing in"
     * @param wait until they may again
     */
    public TooManyException(String what, Duration wait) {
        super(what);
        this.wait = wait;
    }

    /** Until they may again, in whole seconds and at least one. */
    public long seconds() {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
