package org.fedoraproject.hubs.core.hub;

/** The store of hubs cannot be reached or refused; trying again later may help. */
public final class HubStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message which store and what was tried
     * @param cause the driver's exception
     */
    public HubStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
