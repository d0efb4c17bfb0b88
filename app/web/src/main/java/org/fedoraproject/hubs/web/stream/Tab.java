package org.fedoraproject.hubs.web.stream;

import java.util.Locale;
import java.util.Optional;

/** What of a stream is shown. */
public enum Tab {
    /** Everything but what its person hides. */
    MINE,
    /** What waits for them. */
    ACTIONS,
    /** Entries that name them and are not by them. */
    MENTIONS,
    /** What they keep. */
    SAVED,
    /** Everything, also what they hide. */
    ALL;

    /** Its address. */
    public String address() {
        return this == MINE ? "/stream/" : "/stream/" + key() + "/";
    }

    /** The end of its address, and of the keys of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tab of an address; empty when there is none. */
    static Optional<Tab> of(String key) {
        for (Tab tab : values()) {
            if (tab != MINE && tab.key().equals(key)) {
                return Optional.of(tab);
            }
        }
        return Optional.empty();
    }
}
