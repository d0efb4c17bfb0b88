package org.fedoraproject.hubs.core.person;

/** How pages look to somebody. */
public enum Theme {
    /** As their system does. */
    AUTO,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK
}
