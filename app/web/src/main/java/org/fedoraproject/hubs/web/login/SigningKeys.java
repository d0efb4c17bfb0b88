package org.fedoraproject.hubs.web.login;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The provider's public keys. Asked for anew when a token names one that is not among them, which is how providers change keys, but not
 * more often than once a second, whatever names tokens carry. Thread-safe.
 */
@Singleton
final class SigningKeys {

    private static final Duration RESPITE = Duration.ofSeconds(1);

    private static final Duration FRESH = Duration.ofHours(12);

    private static final int FEWEST_BITS = 2048;

    private final ProviderHttp http;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private JWKSet keys = new JWKSet();
    private Instant askedAt = Instant.MIN;

    SigningKeys(ProviderHttp http, @Named("pages") Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /**
     * The keys a token may be signed with.
     *
     * @param keyId the one it names; absent when it names none
     * @throws LoginException when the provider does not answer or its answer holds no keys
     */
    JWKSet forToken(Provider provider, @Nullable String keyId) throws LoginException {
        lock.lock();
        try {
            Instant now = clock.instant();
            boolean known = keyId == null ? !keys.isEmpty() : keys.getKeyByKeyId(keyId) != null;
            boolean old = askedAt.isBefore(now.minus(FRESH));
            if (old || (!known && askedAt.isBefore(now.minus(RESPITE)))) {
                askedAt = now;
                keys = ask(provider);
            }
            return keys;
        } finally {
            lock.unlock();
        }
    }

    private JWKSet ask(Provider provider) throws LoginException {
        try {
            JWKSet told = JWKSet.parse(http.get(provider.keys()));
            return new JWKSet(
                    told.getKeys().stream().filter(SigningKeys::isStrong).toList());
        } catch (IOException e) {
            throw new LoginException(
                    LoginException.Kind.PROVIDER_AWAY,
                    "the identity provider's keys do not come: " + e.getMessage(),
                    e);
        } catch (ParseException e) {
            throw new LoginException(LoginException.Kind.UNTRUSTED, "the identity provider's keys cannot be read", e);
        }
    }

    /** Public RSA keys of the usual length: a shared secret among them would let whoever reads it sign. */
    private static boolean isStrong(JWK key) {
        return key instanceof RSAKey rsa && rsa.size() >= FEWEST_BITS && !rsa.isPrivate();
    }
}
