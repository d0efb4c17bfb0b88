package org.fedoraproject.hubs.core.person;

import java.time.Instant;

/**
 * Somebody on the way to the identity provider.
 *
 * @param browser digest of what only their browser has
 * @param nonce what the provider must repeat in its signed answer
 * @param verifier what shows that the answer's code is asked about by whoever began
 * @param returnTo path of ours to show afterwards
 * @param expiresAt until when they must be back
 */
public record LoginAttempt(SecretDigest browser, String nonce, String verifier, String returnTo, Instant expiresAt) {

    @Override
    public String toString() {
        return "a login attempt until " + expiresAt;
    }
}
