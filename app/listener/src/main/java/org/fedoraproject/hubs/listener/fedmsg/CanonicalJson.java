package org.fedoraproject.hubs.listener.fedmsg;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;

/**
 * The bytes that a legacy publisher has signed: its envelope with keys sorted at every level, no blanks, everything but printable ASCII
 * escaped in lower-case hexadecimal, and every number as it was written. Stateless.
 */
final class CanonicalJson {

    /** What is added after signing. */
    private static final Set<String> ADDED = Set.of("signature", "certificate");

    /** Publishers sort by code point; Java's own order differs beyond the basic plane. */
    private static final Comparator<String> BY_CODE_POINT = (left, right) -> java.util.Arrays.compare(
            left.codePoints().toArray(), right.codePoints().toArray());

    private CanonicalJson() {}

    /**
     * What was signed of an envelope.
     *
     * @param envelope JSON that has been parsed before, and so is within the limits
     * @throws MalformedJsonException when it is no JSON object after all
     */
    static byte[] signed(byte[] envelope) throws MalformedJsonException {
        try (JsonParser parser = BoundedJson.mapper().createParser(envelope)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedJsonException("no JSON object");
            }
            Map<String, Object> all = object(parser);
            all.keySet().removeAll(ADDED);
            StringBuilder out = new StringBuilder(envelope.length);
            write(all, out);
            return out.toString().getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new MalformedJsonException("not acceptable JSON", e);
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new TreeMap<>(BY_CODE_POINT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    /** A table, a list, or the text of a leaf as it is to be written. */
    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_STRING -> quoted(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getText();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value where the parser promised one");
        };
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> members -> {
                String separator = "{";
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    out.append(separator)
                            .append(quoted(String.valueOf(member.getKey())))
                            .append(':');
                    write(member.getValue(), out);
                    separator = ",";
                }
                out.append(members.isEmpty() ? "{}" : "}");
            }
            case List<?> elements -> {
                out.append('[');
                for (int n = 0; n < elements.size(); n++) {
                    out.append(n == 0 ? "" : ",");
                    write(elements.get(n), out);
                }
                out.append(']');
            }
            default -> out.append(value);
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c >= ' ' && c <= '~') {
                        out.append(c);
                    } else {
                        out.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
