package org.fedoraproject.hubs.web.access;

/** Somebody may not do what they asked for, and may know that it exists. */
public final class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param words why, for the person; shown as they are */
    public ForbiddenException(String words) {
        super(words);
    }
}
