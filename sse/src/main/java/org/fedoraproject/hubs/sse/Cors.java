package org.fedoraproject.hubs.sse;

import io.netty.handler.codec.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which pages of other origins may listen. Immutable. */
final class Cors {

    private final Set<String> origins;

    Cors(List<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** Headers of any answer to a request. */
    Map<String, String> headers(HttpRequest request) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Vary", "Origin");
        String origin = request.headers().get("Origin");
        if (origin != null && origins.contains(origin)) {
            headers.put("Access-Control-Allow-Origin", origin);
        }
        return headers;
    }

    /** Headers of the answer to OPTIONS. */
    Map<String, String> preflight(HttpRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(headers(request));
        if (headers.containsKey("Access-Control-Allow-Origin")) {
            headers.put("Access-Control-Allow-Methods", "GET, HEAD");
            headers.put("Access-Control-Allow-Headers", "Last-Event-ID, Cache-Control");
            headers.put("Access-Control-Max-Age", "86400");
        }
        return headers;
    }
}
