package org.fedoraproject.hubs.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * A body read without fear: whatever is missing, null or of the wrong type is absent, never an exception and never the word "null".
 * Paths are dotted ({@code update.user.name}); where a method takes several, the first that holds something wins. Immutable.
 */
public final class Fields {

    /** Most elements read of any array; a mass rebuild's message may hold thousands, and feeds keep a few. */
    private static final int MAX_ELEMENTS = 1000;

    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    /** Reads a body, or any part of one. */
    public static Fields of(JsonNode node) {
        return new Fields(node);
    }

    /** The part at a path; an absent one when there is none. */
    public Fields at(String path) {
        JsonNode found = node;
        int start = 0;
        while (start <= path.length() && found != null) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            found = found.get(path.substring(start, end));
            start = end + 1;
        }
        return new Fields(found == null ? MissingNode.getInstance() : found);
    }

    /** The first of some paths under which there is an object; an absent part when there is none. */
    public Fields firstObject(String... paths) {
        for (String path : paths) {
            Fields found = at(path);
            if (found.node.isObject()) {
                return found;
            }
        }
        return new Fields(MissingNode.getInstance());
    }

    /** Whether something is there: not missing and not null. */
    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Whether something is at the path. */
    public boolean has(String path) {
        return at(path).isPresent();
    }

    /**
     * This part as text: a string without the blanks around it, or a number's digits; empty for anything else, and for a string in which
     * nothing can be seen.
     */
    public String text() {
        return node.isTextual() ? visible(node.asText().strip()) : node.isNumber() ? node.asText() : "";
    }

    private static String visible(String text) {
        boolean usual = !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < 0x7F;
        return usual || !PlainText.clean(text, 10).isEmpty() ? text : "";
    }

    /** The first of some paths that holds a text or a number; empty when none does. */
    public String text(String... paths) {
        for (String path : paths) {
            String found = at(path).text();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /** A whole number at a path, also one written as text; absent when there is none. */
    public OptionalLong number(String path) {
        JsonNode found = at(path).node;
        if (found.isNumber()) {
            return found.canConvertToLong() ? OptionalLong.of(found.longValue()) : OptionalLong.empty();
        }
        String digits = found.isTextual() ? found.asText().strip() : "";
        return digits.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** Whether the path holds the boolean true. */
    public boolean isTrue(String path) {
        return at(path).node.isBoolean() && at(path).node.booleanValue();
    }

    /** Whether the path holds the boolean false; an absent one is neither true nor false. */
    public boolean isFalse(String path) {
        return at(path).node.isBoolean() && !at(path).node.booleanValue();
    }

    /** The elements of the array at a path; none when it is no array. */
    public List<Fields> each(String path) {
        return at(path).each();
    }

    /** The elements of this part; none when it is no array. */
    public List<Fields> each() {
        List<Fields> out = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < Math.min(node.size(), MAX_ELEMENTS); i++) {
                out.add(new Fields(node.get(i)));
            }
        }
        return out;
    }

    /** The texts in the array at a path, or the one text there; without empty ones. */
    public List<String> texts(String path) {
        List<String> out = new ArrayList<>();
        String alone = at(path).text();
        if (!alone.isEmpty()) {
            out.add(alone);
        }
        each(path).stream().map(Fields::text).filter(text -> !text.isEmpty()).forEach(out::add);
        return out;
    }

    /** The number of elements of the array at a path; 0 when it is no array. */
    public int size(String path) {
        JsonNode found = at(path).node;
        return found.isArray() ? found.size() : 0;
    }

    /** The names of this object's fields, at most a thousand; none when it is no object. */
    public Set<String> keys() {
        Set<String> out = new LinkedHashSet<>();
        var names = node.fieldNames();
        while (names.hasNext() && out.size() < MAX_ELEMENTS) {
            out.add(names.next());
        }
        return out;
    }

    /** The part under one name, dots in it and all. */
    public Fields get(String name) {
        JsonNode found = node.get(name);
        return new Fields(found == null ? MissingNode.getInstance() : found);
    }
}
