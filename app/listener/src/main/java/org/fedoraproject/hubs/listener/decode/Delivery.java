package org.fedoraproject.hubs.listener.decode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a broker handed over, before anybody has read it. Header values of the AMQP client that are no Java type (long strings, also
 * inside lists and tables) become text. Immutable but for the bytes, which nobody may change.
 *
 * @param routingKey the topic; may be anything a sender could put there
 * @param messageId AMQP property {@code message_id}; absent with senders that give none
 * @param headers the header table; empty where there was none
 * @param content the body's bytes
 * @param redelivered whether the broker says it has handed this over before
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying every body would cost
public record Delivery(
        String routingKey,
        @Nullable String messageId,
        Map<String, Object> headers,
        byte[] content,
        boolean redelivered) {

    private static final int MAX_DEPTH = 8;

    /** Makes the header values plain. */
    public Delivery {
        headers = plain(headers, 0);
    }

    /** A delivery without headers and id, as from senders that set neither. */
    public static Delivery bare(String routingKey, byte[] content) {
        return new Delivery(routingKey, null, Map.of(), content, false);
    }

    private static Map<String, Object> plain(Map<?, ?> table, int depth) {
        Map<String, Object> out = LinkedHashMap.newLinkedHashMap(table.size());
        table.forEach((name, value) -> {
            if (name != null && value != null && depth < MAX_DEPTH) {
                out.put(name.toString(), plain(value, depth + 1));
            }
        });
        return out;
    }

    private static List<Object> plain(List<?> list, int depth) {
        List<Object> out = new ArrayList<>();
        for (Object element : list) {
            if (element != null && depth < MAX_DEPTH) {
                out.add(plain(element, depth + 1));
            }
        }
        return out;
    }

    private static Object plain(Object value, int depth) {
        return switch (value) {
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case java.util.Date date -> date.toInstant();
            case Map<?, ?> table -> plain(table, depth);
            case List<?> list -> plain(list, depth);
            // byte arrays say nothing as text; the client's LongString is its UTF-8 text
            case byte[] bytes -> "bytes: " + bytes.length;
            default -> value.toString();
        };
    }
}
