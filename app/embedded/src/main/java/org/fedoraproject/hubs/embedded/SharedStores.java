package org.fedoraproject.hubs.embedded;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One set of embedded stores for all tests of a JVM, with temporary data, ended with the JVM. Thread-safe. Tests share the servers: each
 * uses names of its own or clears what it needs cleared.
 */
public final class SharedStores {

    private static @Nullable EmbeddedStores shared;

    private SharedStores() {}

    /** The shared set, with at least these stores running; those that are missing are started. */
    public static synchronized EmbeddedStores get(Store... wanted) {
        Set<Store> stores = EnumSet.noneOf(Store.class);
        stores.addAll(Set.of(wanted));
        EmbeddedStores present = shared;
        if (present == null) {
            present = EmbeddedStores.start(null, stores);
            shared = present;
        } else {
            stores.forEach(present::start);
        }
        return present;
    }
}
