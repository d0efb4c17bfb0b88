package org.fedoraproject.hubs.listener.archive;

/** A page is too large or no JSON, again and again; a smaller one may do. */
final class UnreadablePageException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePageException(String message) {
        super(message);
    }

    UnreadablePageException(String message, Throwable cause) {
        super(message, cause);
    }
}
