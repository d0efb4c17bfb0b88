package org.fedoraproject.hubs.core.hub;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people and directories changed on a hub. Thread-safe; may block; throws {@link HubStoreException} when unreachable. */
public interface History {

    /**
     * One change.
     *
     * @param at when
     * @param actor username, or the origin of a change that nobody made by hand
     * @param action what was done, such as {@code approve}, {@code settings}, {@code archive}
     * @param person whom it is about; absent when about nobody
     * @param role which role it is about; absent when about none
     * @param fields what the hub says of itself that changed; empty mostly
     * @param version of the hub after the change; 0 where the change is about people
     * @param administrator whether it was done by a site administrator who is no owner
     */
    record Entry(
            Instant at,
            String actor,
            String action,
            @Nullable String person,
            @Nullable Role role,
            List<HubField> fields,
            long version,
            boolean administrator) {

        /** Copies the list. */
        public Entry {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Newest first; who subscribes and who likes it is not part of it.
     *
     * @param offset how many to skip
     * @param limit most to return
     */
    List<Entry> of(HubId hub, int offset, int limit);
}
