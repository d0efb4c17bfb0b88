package org.fedoraproject.hubs.listener.amqp;

/** A broker cannot be used as configured, or not now. The message is for operators: what was tried, and the next step. */
public final class BrokerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it */
    public BrokerException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do about it
     * @param cause the client's exception
     */
    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
