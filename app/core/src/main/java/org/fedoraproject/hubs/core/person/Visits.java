package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Which hubs people open, for the order of their own lists and nothing else. Thread-safe; may block; throws {@link
 * org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be reached.
 */
public interface Visits {

    /**
     * Somebody opened a hub.
     *
     * @param username who
     * @param hub which
     * @param times how often
     */
    record Visit(String username, HubId hub, int times) {}

    /** Counts visits, in one round trip; those of people or hubs that are gone are left out. */
    void count(Collection<Visit> visits, Instant now);

    /**
     * The hubs a person has a role on, most used first, without archived ones and private ones that they may not see; of each sort, insider
     * or not, at most so many.
     */
    List<Visited> mine(String username, int limit);
}
