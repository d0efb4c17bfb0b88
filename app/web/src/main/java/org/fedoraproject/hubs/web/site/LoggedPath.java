package org.fedoraproject.hubs.web.site;

import io.micronaut.http.HttpRequest;

/** The path of a request as logs may have it: secret addresses of feeds are left out. Stateless. */
public final class LoggedPath {

    private static final String SECRET = "/reader/";

    private LoggedPath() {}

    /** Whether the path itself is a secret. */
    public static boolean isSecret(HttpRequest<?> request) {
        return request.getPath().startsWith(SECRET);
    }

    /** The path, without a secret. */
    public static String of(HttpRequest<?> request) {
        return isSecret(request) ? SECRET + "…" : request.getPath();
    }
}
