package org.fedoraproject.hubs.web.guard;

/** In which order requests pass the filters; lower ones first. Stateless. */
public final class FilterOrder {

    /** How often an address may begin to sign in, before anything is read for it. */
    public static final int ADDRESS = 100;

    /** Who sends it: session or personal token. */
    public static final int SIGN_IN = 200;

    /** Whether a change comes from a page of ours. */
    public static final int FORGERY = 300;

    /** How often that person may. */
    public static final int RATE = 400;

    private FilterOrder() {}
}
