package org.fedoraproject.hubs.core.queue;

/** The queue cannot be reached, is full, or refused; trying again later may help. */
public final class QueueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was tried
     * @param cause the driver's exception
     */
    public QueueException(String message, Throwable cause) {
        super(message, cause);
    }
}
