package org.fedoraproject.hubs.core.feed;

/** The store of feeds cannot be reached or refused; trying again later may help. */
public final class FeedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was tried
     * @param cause the driver's exception
     */
    public FeedStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
