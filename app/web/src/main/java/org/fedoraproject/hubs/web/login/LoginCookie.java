package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.time.Duration;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.web.guard.SessionCookie;

/** Ties a sign-in to the browser that began it. Stateless. */
final class LoginCookie {

    static final String NAME = "__Host-hubs-login";

    private LoginCookie() {}

    static Optional<Secret> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(Secret::parse);
    }

    static Cookie of(Secret secret, Duration lifetime) {
        return SessionCookie.locked(Cookie.of(NAME, secret.text())).maxAge(lifetime.toSeconds());
    }
}
