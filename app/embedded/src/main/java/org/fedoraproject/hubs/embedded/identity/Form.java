package org.fedoraproject.hubs.embedded.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parameters of a request, of several with one name the first; nothing that cannot be decoded. Immutable. */
final class Form {

    private static final int LARGEST = 64 * 1024;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form(@Nullable String encoded) {
        for (String pair : Objects.requireNonNullElse(encoded, "").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    private void put(String name, String value) {
        try {
            fields.putIfAbsent(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // A broken escape makes the parameter absent, and absent ones are refused by name.
            fields.remove(name);
        }
    }

    static Form ofQuery(URI address) {
        return new Form(address.getRawQuery());
    }

    static Form ofBody(HttpExchange exchange) throws IOException {
        return new Form(new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8));
    }

    /** A parameter; empty when it is absent. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** All of them and one more, as a query. */
    String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return encoded(all);
    }

    static String encoded(Map<String, String> fields) {
        StringBuilder query = new StringBuilder();
        fields.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
