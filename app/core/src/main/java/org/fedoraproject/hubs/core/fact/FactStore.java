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

    /** Most facts of one kind that a hub keeps; the oldest by {@link Fact#NEWEST_FIRST} go. */
    int MOST = 200;

    /**
     * Keeps facts of hubs that exist; others are left out, and so is one whose key is there with the same or a later {@link Fact#at}. In a
     * few round trips whose number does not grow; in none when there are no facts.
     */
    void keep(Collection<Fact> facts);

    /** Forgets one; false when there was none. What a message stated comes back when the message does: keep a later one instead. */
    boolean remove(HubId hub, String kind, String key);

    /** One of a hub, over or not; empty when there is none. */
    Optional<Fact> find(HubId hub, String kind, String key);

    /**
     * Those of a hub that are not over, newest first by {@link Fact#NEWEST_FIRST}.
     *
     * @param now what is over before this is left out
     * @param limit most to return
     */
    List<Fact> list(HubId hub, String kind, Instant now, int limit);

    /**
     * As {@link #list(HubId, String, Instant, int)}, of several hubs in one round trip.
     *
     * @param limit most to return together
     */
    List<Fact> list(Collection<HubId> hubs, String kind, Instant now, int limit);

    /** As {@link #list(HubId, String, Instant, int)}, of all public hubs that are not archived and that lists show: fit for everybody's eyes. */
    List<Fact> listPublic(String kind, Instant now, int limit);
}
