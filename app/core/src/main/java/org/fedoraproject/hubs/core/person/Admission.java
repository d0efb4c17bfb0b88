package org.fedoraproject.hubs.core.person;

/** What becomes of somebody who wants to sign in. */
public sealed interface Admission {

    /**
     * They may.
     *
     * @param person who they are here; the name may differ from the one the provider told, since an account keeps its first one
     */
    record Admitted(Person person) implements Admission {}

    /**
     * They may not.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements Admission {}

    /** Why somebody may not sign in. */
    enum Reason {
        /** Another subject signs in under this name. */
        NAME_TAKEN,
        /** Site administrators disabled the person. */
        DISABLED,
        /** Whoever had this name asked to be forgotten. */
        ERASED
    }
}
