package org.fedoraproject.hubs.web.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form of ours sent: {@code application/x-www-form-urlencoded}. Controllers read the fields they know; others count for nothing. */
public final class Form {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Form(@Nullable String body) {
        for (String pair : body == null ? new String[0] : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    private void put(String name, String value) {
        try {
            fields.computeIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), key -> new ArrayList<>())
                    .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // A broken escape is nothing that a browser sends.
            fields.remove(name);
        }
    }

    /** Reads a body; an absent one has no fields. */
    public static Form of(@Nullable String body) {
        return new Form(body);
    }

    /** The only value of a field without blanks around it; empty when it is absent or came several times. */
    public String text(String name) {
        List<String> values = all(name);
        return values.size() == 1 ? values.getFirst().strip() : "";
    }

    /** Every value of a field, as sent. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** Whether a box was ticked. */
    public boolean ticked(String name) {
        return fields.containsKey(name);
    }
}
