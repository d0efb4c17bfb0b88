package org.fedoraproject.hubs.web.login;

/** A sign-in that came to nothing. Its message is for the log and holds nothing secret; the kind decides what the person reads. */
final class LoginException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the person is concerned. */
    enum Kind {
        /** Whoever came back did not leave from this browser, left too long ago, or came twice. */
        NOT_BEGUN,
        /** The person or the provider said no. */
        DECLINED,
        /** The provider does not answer. */
        PROVIDER_AWAY,
        /** What the provider answered cannot be trusted. */
        UNTRUSTED,
        /** The provider told no name that can be one here. */
        NO_NAME
    }

    private final Kind kind;

    LoginException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    LoginException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
