package org.fedoraproject.hubs.web.site;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells pages where the event stream is, and the content policy which origin that is. Thread-safe. */
@Singleton
public final class LiveAddress {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

    private final LiveConfiguration configuration;

    LiveAddress(LiveConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The address of the event stream for whoever sent this request. */
    public String of(HttpRequest<?> request) {
        String url = configuration.url();
        if (url != null && !url.isBlank()) {
            return url;
        }
        return "http://" + host(request) + ":" + configuration.port() + "/sse";
    }

    /** Its origin when that is another one than the page's own by name; empty for a path. */
    public Optional<String> origin(HttpRequest<?> request) {
        URI uri = URI.create(of(request));
        return uri.getHost() == null ? Optional.empty() : Optional.of(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    /** The name the page was asked by, without port; "localhost" when it is none. */
    private static String host(HttpRequest<?> request) {
        var match = HOST.matcher(request.getHeaders().get("Host", String.class).orElse("localhost"));
        return match.matches() ? match.group(1) : "localhost";
    }
}
