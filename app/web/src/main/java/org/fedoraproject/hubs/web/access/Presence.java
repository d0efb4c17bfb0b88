package org.fedoraproject.hubs.web.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.SignedIn;

/**
 * Somebody who is signed in at the browser that sent a request. The filter that reads the session's cookie says so once; who carries a
 * personal token has none.
 *
 * @param signedIn their session
 * @param csrf what every form and every script of theirs must send with a change: field {@code csrf} or header {@code X-CSRF-Token}
 */
public record Presence(SignedIn signedIn, String csrf) {

    private static final String ATTRIBUTE = "hubs.presence";

    /** Whoever is signed in; empty for visitors and scripts. */
    public static Optional<Presence> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Presence.class);
    }

    /** Says so. */
    public static void set(HttpRequest<?> request, Presence presence) {
        request.setAttribute(ATTRIBUTE, presence);
    }

    @Override
    public String toString() {
        return "presence of " + signedIn.session().username();
    }
}
