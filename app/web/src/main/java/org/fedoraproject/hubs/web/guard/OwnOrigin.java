package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.web.site.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from a page of ours, by what browsers say and pages cannot change: {@code Sec-Fetch-Site}, and {@code Origin}
 * where a browser is too old for it. One that says neither is refused. Immutable and thread-safe.
 */
@Singleton
final class OwnOrigin {

    private final @Nullable String address;

    OwnOrigin(PublicAddress configured) {
        address =
                configured.configured().map(URI::create).map(OwnOrigin::origin).orElse(null);
    }

    boolean isOwn(HttpRequest<?> request) {
        Optional<String> site = request.getHeaders().get("Sec-Fetch-Site", String.class);
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        return request.getHeaders()
                .get("Origin", String.class)
                .filter(sent -> sent.equals(address) || isOfHost(sent, request))
                .isPresent();
    }

    /** A browser sends the host it asked in both headers, and no page can make it send another. */
    private static boolean isOfHost(String origin, HttpRequest<?> request) {
        String host = request.getHeaders().get("Host", String.class).orElse("").toLowerCase(Locale.ROOT);
        return !host.isEmpty() && (origin.equals("https://" + host) || origin.equals("http://" + host));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
