package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;

/** Names in paths. The router reads a plus sign as a blank, which no path means and names such as {@code c++-sig} need. Stateless. */
public final class PathNames {

    private PathNames() {}

    /** The second segment of the path, decoded; empty when there is none or it cannot be decoded. */
    public static String second(HttpRequest<?> request) {
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

    /** The hub that the path begins with; empty when it cannot be one. */
    public static Optional<HubId> hub(HttpRequest<?> request) {
        String path = String.valueOf(request.getUri().getRawPath());
        return path.length() > 2 ? HubId.parse(path.charAt(1) + "/" + second(request)) : Optional.empty();
    }
}
