package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Names in paths. The router reads a plus sign as a blank, which no path means and names such as {@code c++-sig} need. Stateless. */
final class PathNames {

    private PathNames() {}

    /** The second segment of the path, decoded; empty when there is none or it cannot be decoded. */
    static String second(HttpRequest<?> request) {
        String[] segments = String.valueOf(request.getUri().getRawPath()).split("/", 4);
        if (segments.length < 3) {
            return "";
        }
        try {
            return URLDecoder.decode(segments[2].replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
