package org.fedoraproject.hubs.web.login;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Asks the identity provider what it says of itself, at most once an hour; nothing is asked before somebody wants to sign in. Thread-safe. */
@Singleton
final class Discovery {

    private static final Duration FRESH = Duration.ofHours(1);

    /** How long nobody asks again after a failure, so that many who want in do not all wait. */
    private static final Duration RESPITE = Duration.ofSeconds(3);

    private final LoginConfiguration configuration;
    private final ProviderHttp http;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Provider known;
    private Instant askAgainAt = Instant.MIN;
    private @Nullable LoginException failure;

    Discovery(LoginConfiguration configuration, ProviderHttp http, @Named("pages") Clock clock) {
        this.configuration = configuration;
        this.http = http;
        this.clock = clock;
    }

    /** What is known without asking. */
    Optional<Provider> known() {
        lock.lock();
        try {
            return Optional.ofNullable(known);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The provider, asked when what is known is old; an old answer is better than none while it does not answer.
     *
     * @throws LoginException when nothing is known and it does not answer, or answers for somebody else
     */
    Provider provider() throws LoginException {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (now.isBefore(askAgainAt)) {
                return knownOr(failure);
            }
            return ask(now);
        } finally {
            lock.unlock();
        }
    }

    private Provider ask(Instant now) throws LoginException {
        String issuer = String.valueOf(configuration.issuer());
        try {
            Provider told = Provider.parse(http.get(address(issuer)), issuer);
            known = told;
            failure = null;
            askAgainAt = now.plus(FRESH);
            return told;
        } catch (IOException e) {
            failure = new LoginException(
                    LoginException.Kind.PROVIDER_AWAY, "the identity provider does not answer: " + e.getMessage(), e);
        } catch (LoginException e) {
            // Whoever answers for somebody else is not believed for the hour that is left of the old answer either.
            known = null;
            failure = e;
        }
        askAgainAt = now.plus(RESPITE);
        return knownOr(failure);
    }

    private Provider knownOr(@Nullable LoginException otherwise) throws LoginException {
        Provider present = known;
        if (present != null) {
            return present;
        }
        throw otherwise == null
                ? new LoginException(LoginException.Kind.PROVIDER_AWAY, "the identity provider was not asked yet")
                : new LoginException(otherwise.kind(), String.valueOf(otherwise.getMessage()), otherwise);
    }

    private static URI address(String issuer) throws LoginException {
        try {
            URI address =
                    URI.create((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration");
            if (Provider.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new LoginException(LoginException.Kind.UNTRUSTED, "hubs.login.issuer is no address", e);
        }
        throw new LoginException(
                LoginException.Kind.UNTRUSTED, "hubs.login.issuer must be an https address, or http on this machine");
    }
}
