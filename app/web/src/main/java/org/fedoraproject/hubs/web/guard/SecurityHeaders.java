package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.web.access.FormTargets;
import org.fedoraproject.hubs.web.site.LiveAddress;
import org.fedoraproject.hubs.web.site.LoggedPath;

/** Headers that every answer carries, errors and files included: nothing is loaded from or sent to where it was not meant. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,253}");

    private final LiveAddress live;

    SecurityHeaders(LiveAddress live) {
        this.live = live;
    }

    /** Adds them. */
    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String stream = live.origin(request).map(origin -> " " + origin).orElse("");
        String targets = FormTargets.of(request).stream()
                .filter(origin -> ORIGIN.matcher(origin).matches())
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        response.header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
                                + stream
                                + "; form-action 'self'" + targets + "; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", LoggedPath.isSecret(request) ? "no-referrer" : "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        "Permissions-Policy",
                        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    }
}
