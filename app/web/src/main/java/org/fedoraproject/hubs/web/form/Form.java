package org.fedoraproject.hubs.web.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that was sent. A field that the form does not have is refused: nobody changes what they were not asked. Immutable.
 *
 * @param fields what was typed, by name, in order
 */
public record Form(Map<String, List<String>> fields) {

    /** Sent by every form, read by the filter that guards against forgery. */
    private static final String CSRF = "csrf";

    /** More are no form of ours. */
    private static final int MOST_FIELDS = 100;

    /** Copies the map. */
    public Form {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads what a browser sent.
     *
     * @param body {@code a=1&b=2}; absent when nothing was sent
     * @param known names of the fields that the form has
     * @throws BadFormException when there are others, or when it cannot be read
     */
    public static Form read(@Nullable String body, Set<String> known) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = body == null || body.isEmpty() ? new String[0] : body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new BadFormException("more fields than any form has");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!known.contains(name) && !name.equals(CSRF)) {
                throw new BadFormException("a field that the form does not have");
            }
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            String value = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (value.indexOf('\0') >= 0) {
                throw new BadFormException("a character that nobody types and no store takes");
            }
            return value;
        } catch (IllegalArgumentException e) {
            throw new BadFormException("a field that cannot be read");
        }
    }

    /** A field's only value; empty when it was not sent. */
    public String one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new BadFormException("a field twice");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** A field's only value without blanks around it. */
    public String text(String name) {
        return one(name).strip();
    }

    /** Whether a box was ticked, or a button pressed. */
    public boolean ticked(String name) {
        return fields.containsKey(name);
    }

    /** A field's values, in order. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The lines of a field that have something in them. */
    public List<String> lines(String name) {
        return one(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
