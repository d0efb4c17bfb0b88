package org.fedoraproject.hubs.core.hub;

/** How somebody becomes a member of a team. */
public enum Joining {
    /** By saying so. */
    OPEN,
    /** By asking; an owner decides. */
    APPROVAL,
    /** By invitation of an owner. */
    INVITATION,
    /** By joining the group of the account system. */
    GROUP
}
