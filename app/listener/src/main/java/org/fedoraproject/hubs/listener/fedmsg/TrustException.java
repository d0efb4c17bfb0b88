package org.fedoraproject.hubs.listener.fedmsg;

/** The files that decide whom to trust, or the settings that name them, cannot be used. The message is for operators. */
final class TrustException extends Exception {

    private static final long serialVersionUID = 1L;

    TrustException(String message) {
        super(message);
    }

    TrustException(String message, Throwable cause) {
        super(message, cause);
    }
}
