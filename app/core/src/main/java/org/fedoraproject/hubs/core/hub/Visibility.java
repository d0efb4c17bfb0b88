package org.fedoraproject.hubs.core.hub;

/** Who may see a hub. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Its header everybody, the rest its members. */
    PREVIEW,
    /** Its members; for others it does not exist. */
    PRIVATE
}
