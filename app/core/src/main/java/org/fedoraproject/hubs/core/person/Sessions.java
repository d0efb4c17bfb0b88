package org.fedoraproject.hubs.core.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in where. Thread-safe; may block; throws {@link org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be
 * reached.
 */
public interface Sessions {

    /** Keeps a new one. */
    void begin(SecretDigest token, Session session);

    /**
     * The session of a cookie, one look-up by key; empty when there is none, when it has ended, when it was not used for too long, or when
     * its person is disabled.
     *
     * @param idle longest time without use
     */
    Optional<SignedIn> find(SecretDigest token, Instant now, Duration idle);

    /** Notes its use. */
    void touch(SessionId id, Instant now);

    /** A person's own, last used first. */
    List<Session> of(String username, Instant now, Duration idle);

    /** Ends one of a person; false when there is none of theirs by that name. */
    boolean end(String username, SessionId id);

    /** Ends all of a person. Returns which. */
    Set<SessionId> endAll(String username);

    /** Removes those that have ended by themselves. Returns how many. */
    int purge(Instant now, Duration idle);
}
