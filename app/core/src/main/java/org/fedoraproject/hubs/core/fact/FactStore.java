package org.fedoraproject.hubs.core.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Facts of hubs. Idempotent: a fact that is there already stays, so that a job may run twice. Thread-safe; may block; every method throws
 * {@code HubStoreException} when the store cannot be reached.
 */
public interface FactStore {

    /** Most facts of one kind that a hub keeps; the oldest go. */
    int MOST = 200;

    /** Keeps facts of hubs that exist; others are left out. One round trip. */
    void keep(Collection<Fact> facts);

    /** Forgets one; false when there was none. */
    boolean remove(HubId hub, String kind, String key);

    /** One of a hub; empty when there is none. */
    Optional<Fact> find(HubId hub, String kind, String key);

    /**
     * Those of a hub that are not over, newest first by {@link Fact#at}.
     *
     * @param now what is over before this is left out
     * @param limit most to return
     */
    List<Fact> list(HubId hub, String kind, Instant now, int limit);

    /** As {@link #list(HubId, String, Instant, int)}, of all public hubs that are not archived: fit for everybody's eyes. */
    List<Fact> listPublic(String kind, Instant now, int limit);
}
