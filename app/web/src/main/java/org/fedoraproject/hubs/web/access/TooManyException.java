package org.fedoraproject.hubs.web.access;

import java.time.Duration;

/** Somebody asks too often. */
public final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final What what;
    private final Duration wait;

    /** What may be done too often. */
    public enum What {
        /** Beginning to sign in. */
        SIGN_IN,
        /** Calling the interface for scripts. */
        API,
        /** Searching. */
        SEARCH,
        /** Changing anything. */
        WRITE
    }

    /**
     * @param what what is done too often
     * @param wait until they may again
     */
    public TooManyException(What what, Duration wait) {
        super(what.name());
        this.what = what;
        this.wait = wait;
    }

    /** What is done too often. */
    public String what() {
        return what.name();
    }

    /** Until they may again, in whole seconds and at least one. */
    public long seconds() {
        return Math.max(1, (wait.toMillis() + 999) / 1000);
    }
}
