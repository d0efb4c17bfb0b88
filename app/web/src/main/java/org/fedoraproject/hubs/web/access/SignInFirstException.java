package org.fedoraproject.hubs.web.access;

/** A visitor asked for what only people who are signed in have. Pages send them to sign in, interfaces answer 401. */
public final class SignInFirstException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nobody is signed in. */
    public SignInFirstException() {
        super("nobody is signed in");
    }
}
