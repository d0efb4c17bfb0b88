package org.fedoraproject.hubs.core.person;

import java.util.Optional;
import java.util.Set;

/**
 * People and what they decided. Every change is written into the audit with its actor. Thread-safe; may block; throws {@link
 * org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be reached.
 */
public interface People {

    /** Somebody by account name; also somebody who never signed in. */
    Optional<Person> find(String username);

    /**
     * Keeps preferences, and brings lists and search to what they say.
     *
     * @param actor who decided it: the person or a site administrator
     */
    void prefer(String actor, String username, Preferences preferences);

    /** Notes that somebody has seen the welcome; the first time counts. */
    void welcome(String username);

    /**
     * Nobody may sign in as this person any more: ends their sessions and archives their hub. Somebody who is disabled already stays so.
     *
     * @param actor who decided it
     * @return the sessions that it ended
     */
    Set<SessionId> disable(String actor, String username);

    /**
     * The person may sign in again, and their hub is brought back, unless it was archived before they were disabled. Somebody who is not
     * disabled stays so.
     *
     * @param actor who decided it
     */
    void enable(String actor, String username);
}
