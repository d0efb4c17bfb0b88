package org.fedoraproject.hubs.core.json;

/** Text from outside that is no acceptable JSON. The message is fit for an operator and quotes no content. */
public final class MalformedJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, in words */
    public MalformedJsonException(String reason) {
        super(reason);
    }

    /**
     * @param reason what is wrong, in words
     * @param cause the parser's own exception
     */
    public MalformedJsonException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
