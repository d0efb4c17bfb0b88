package org.fedoraproject.hubs.web.form;

/** What was sent is not what the form sends. */
public final class BadFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, without what was sent */
    public BadFormException(String message) {
        super(message);
    }
}
