package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import java.util.List;

/** Addresses whose answer does not depend on who is signed in, so that nobody is looked up for them. Stateless. */
final class Unpersonal {

    private static final List<String> PREFIXES =
            List.of("/static/", "/avatar/", "/healthz/", "/metrics", "/favicon.ico", "/robots.txt", "/reader/");

    private Unpersonal() {}

    static boolean is(HttpRequest<?> request) {
        return PREFIXES.stream().anyMatch(request.getPath()::startsWith);
    }
}
