package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.LoginAttempt;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.Secret;

/** Recognises browsers that come back. Thread-safe. */
@Singleton
final class Returns {

    private static final int LONGEST = 4096;

    private final LoginAttempts attempts;
    private final OwnAddress address;
    private final Clock clock;

    Returns(LoginAttempts attempts, OwnAddress address, @Named("pages") Clock clock) {
        this.attempts = attempts;
        this.address = address;
        this.clock = clock;
    }

    /**
     * What this browser began; it cannot be had again.
     *
     * @throws LoginException when it began nothing, something else, or too long ago
     */
    LoginAttempt attempt(HttpRequest<?> request) throws LoginException {
        Secret browser = LoginCookie.read(request).orElseThrow(() -> notBegun("without the cookie of this sign-in"));
        Secret state = only(request.getParameters(), "state")
                .flatMap(Secret::parse)
                .orElseThrow(() -> notBegun("without a state of ours"));
        return attempts.take(state.digest(), browser.digest(), clock.instant())
                .orElseThrow(() -> notBegun("with a state that is used, late, or another browser's"));
    }

    /** Our address, as it was told to the provider. */
    URI address(HttpRequest<?> request) throws LoginException {
        return address.redirect(request);
    }

    /** The only value of a parameter; empty when it is absent, came twice, or is no size for one. */
    static Optional<String> only(HttpParameters parameters, String name) {
        List<String> values = parameters.getAll(name);
        return values.size() == 1 && values.getFirst().length() <= LONGEST
                ? Optional.of(values.getFirst()).filter(value -> !value.isBlank())
                : Optional.empty();
    }

    private static LoginException notBegun(String how) {
        return new LoginException(LoginException.Kind.NOT_BEGUN, "a browser came back " + how);
    }
}
