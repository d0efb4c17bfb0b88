package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tokens for scripts. What the person is shown once is {@link #PREFIX} and a {@link Secret}; stores keep the digest of the secret.
 * Thread-safe; may block; throws {@link org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be reached.
 */
public interface PersonalTokens {

    /** What every token begins with, so that programs that look for leaked secrets find it. */
    String PREFIX = "hubs_";

    /** Reads what a script sent; empty when it cannot be a token. */
    static Optional<SecretDigest> digest(String bearer) {
        return bearer.startsWith(PREFIX)
                ? Secret.parse(bearer.substring(PREFIX.length())).map(Secret::digest)
                : Optional.empty();
    }

    /**
     * Keeps a new one.
     *
     * @param most how many a person may have
     * @return false when they have so many already
     */
    boolean create(SecretDigest digest, PersonalToken token, int most);

    /** The token of a digest, one look-up by key; empty when there is none, when it has ended, or when its person is disabled. */
    Optional<PersonalToken> find(SecretDigest digest, Instant now);

    /** Notes its use. */
    void touch(TokenId id, Instant now);

    /** A person's own, newest first, those that have ended as well. */
    List<PersonalToken> of(String username);

    /** Takes one of a person back; false when there is none of theirs by that name. */
    boolean revoke(String username, TokenId id);
}
