package org.fedoraproject.hubs.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded store cannot be started or stopped; the message names it, the folder or port, and what to do. */
public final class EmbeddedStoresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was tried and what to do
     * @param cause why it failed; absent when we found out ourselves
     */
    public EmbeddedStoresException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
