package org.fedoraproject.hubs.fasjson;

/** There is no ticket to be had; the message is for operators and names the next step. */
final class TicketException extends Exception {

    private static final long serialVersionUID = 1L;

    TicketException(String message, Throwable cause) {
        super(message, cause);
    }
}
