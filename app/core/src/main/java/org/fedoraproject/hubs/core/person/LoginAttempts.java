package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.Optional;

/**
 * People on the way to the identity provider and back. Thread-safe; may block; throws {@link
 * org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be reached.
 */
public interface LoginAttempts {

    /** Keeps a new one under the digest of its state. */
    void begin(SecretDigest state, LoginAttempt attempt);

    /**
     * Takes one away, so that it is used once whoever comes with it; empty when there is none by that state, when another browser began it,
     * which leaves it there, or when it is too late.
     */
    Optional<LoginAttempt> take(SecretDigest state, SecretDigest browser, Instant now);

    /** Removes those nobody came back from. Returns how many. */
    int purge(Instant now);
}
