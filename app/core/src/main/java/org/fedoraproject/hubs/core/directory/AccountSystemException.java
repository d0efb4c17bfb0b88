package org.fedoraproject.hubs.core.directory;

import org.jspecify.annotations.Nullable;

/** The account system gave no answer that could be used; the message is for operators and names the next step. Nothing is known then. */
public final class AccountSystemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /**
     * @param passing whether it may go better by itself later
     * @param message what was asked, what came of it and what to do
     * @param cause if there is one
     */
    public AccountSystemException(boolean passing, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether it may go better by itself later: an outage, not a mistake in the configuration. */
    public boolean isPassing() {
        return passing;
    }
}
