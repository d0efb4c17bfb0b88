package org.fedoraproject.hubs.web.site;

import java.util.OptionalInt;

/** How much somebody has not read, for the rail of every page. Thread-safe; asks no store. */
@FunctionalInterface
public interface UnreadCount {

    /** As it was when it was last counted; empty when nobody did so lately. */
    OptionalInt known(String username);
}
