package org.fedoraproject.hubs.core.access;

/** What somebody who carries a personal token may do with it; whoever is signed in by a session may do all of it. */
public enum Scope {
    /** Read what the person may see. */
    READ,
    /** Subscribe, star, ask to join, leave. */
    FOLLOW,
    /** Change hubs that the person may change. */
    MANAGE
}
