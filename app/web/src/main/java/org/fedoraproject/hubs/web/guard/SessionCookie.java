package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.Secret;

/**
 * The cookie that signs somebody in. Its prefix makes browsers refuse it from anybody but this very host over a trustworthy connection: a
 * neighbour's page cannot plant one. Stateless.
 */
public final class SessionCookie {

    /** Its name. */
    public static final String NAME = "__Host-hubs";

    private SessionCookie() {}

    /** What a request carries; empty when there is none or it cannot be one. */
    public static Optional<Secret> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(Secret::parse);
    }

    /** A new one. */
    public static Cookie of(Secret secret, Duration lifetime) {
        return locked(Cookie.of(NAME, secret.text())).maxAge(lifetime.toSeconds());
    }

    /** Makes the browser forget it. */
    public static Cookie gone() {
        return locked(Cookie.of(NAME, "")).maxAge(0);
    }

    /** As {@code __Host-} wants it, out of reach of scripts, and not sent along with another site's forms. */
    public static Cookie locked(Cookie cookie) {
        return cookie.path("/").secure(true).httpOnly(true).sameSite(SameSite.Lax);
    }
}
