package org.fedoraproject.hubs.listener.archive;

/** The archive cannot be used as configured, or not now. The message is for operators: what was asked, and the next step. */
public final class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it */
    public ArchiveException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong and what to do about it
     * @param cause the client's exception
     */
    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
