package org.fedoraproject.hubs.embedded.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes on their way through browsers, each good once and for a minute. Thread-safe. */
final class IssuedCodes {

    private static final Duration LIFE = Duration.ofMinutes(1);

    /** More at once are forgotten, oldest first: nobody here signs in that often. */
    private static final int MOST = 1000;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<String, Grant> grants = new LinkedHashMap<>();

    /**
     * What a code stands for.
     *
     * @param persona who signed in
     * @param redirect where the code was sent
     * @param nonce the portal's; absent when it gave none
     * @param challenge SHA-256 of the portal's verifier, base64url
     * @param until when it ends
     */
    record Grant(Persona persona, String redirect, @Nullable String nonce, String challenge, Instant until) {}

    IssuedCodes(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue(Persona persona, String redirect, @Nullable String nonce, String challenge) {
        if (grants.size() >= MOST) {
            grants.remove(grants.keySet().iterator().next());
        }
        String code = secret();
        grants.put(
                code,
                new Grant(persona, redirect, nonce, challenge, clock.instant().plus(LIFE)));
        return code;
    }

    /** Takes the code out of the world. */
    synchronized Optional<Grant> redeem(String code) {
        return Optional.ofNullable(grants.remove(code))
                .filter(grant -> clock.instant().isBefore(grant.until()));
    }

    String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
