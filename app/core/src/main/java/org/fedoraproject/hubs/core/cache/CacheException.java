package org.fedoraproject.hubs.core.cache;

/** The cache cannot be reached; pages go on without. */
public final class CacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was tried
     * @param cause the driver's exception
     */
    public CacheException(String message, Throwable cause) {
        super(message, cause);
    }
}
