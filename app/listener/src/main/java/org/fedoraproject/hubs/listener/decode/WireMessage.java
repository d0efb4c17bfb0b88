package org.fedoraproject.hubs.listener.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.jspecify.annotations.Nullable;

/**
 * A message of either wire format taken apart, its values not yet judged.
 *
 * @param topic as written
 * @param id the publisher's, if it gave one
 * @param sender Unix account of the publishing process; legacy envelopes only
 * @param time from outside the headers; legacy envelopes only
 * @param headers plain values
 * @param body a JSON object
 */
record WireMessage(
        String topic,
        @Nullable String id,
        @Nullable String sender,
        @Nullable Object time,
        Map<String, Object> headers,
        JsonNode body) {

    /**
     * From a delivery whose body has been parsed. A whole fedmsg envelope inside the body, as the old bridge sent it, is opened; a body
     * that merely has a key {@code msg} is its processor's business.
     *
     * @throws MalformedJsonException when the body is no object
     */
    static WireMessage of(Delivery delivery, JsonNode body) throws MalformedJsonException {
        if (isEnvelope(body) && body.path("msg").isObject()) {
            WireMessage inner = ofEnvelope(body, delivery.headers());
            String topic = inner.topic.isBlank() ? delivery.routingKey() : inner.topic;
            return new WireMessage(topic, inner.id, inner.sender, inner.time, inner.headers, inner.body);
        }
        return new WireMessage(
                delivery.routingKey(), delivery.messageId(), null, null, delivery.headers(), objectOf(body));
    }

    /**
     * From an object of a file: a fedmsg envelope ({@code topic}, {@code msg}) or a fedora-messaging object ({@code topic}, {@code
     * body}).
     *
     * @throws MalformedJsonException when it is neither
     */
    static WireMessage ofFile(JsonNode message) throws MalformedJsonException {
        if (!message.path("topic").isTextual()) {
            throw new MalformedJsonException("no text under \"topic\"");
        }
        if (message.has("body")) {
            Map<String, Object> headers = table(message.path("headers"));
            Delivery delivery = new Delivery(
                    message.path("topic").textValue(), text(message.path("id")), headers, new byte[0], false);
            return of(delivery, message.get("body"));
        }
        if (message.has("msg")) {
            return ofEnvelope(message, Map.of());
        }
        throw new MalformedJsonException("neither \"body\" (fedora-messaging) nor \"msg\" (fedmsg) beside \"topic\"");
    }

    /**
     * From a fedmsg envelope.
     *
     * @param outer headers that came beside it and beat its own
     * @throws MalformedJsonException when its headers are no table or it has no payload
     */
    static WireMessage ofEnvelope(JsonNode envelope, Map<String, Object> outer) throws MalformedJsonException {
        if (!envelope.has("msg")) {
            throw new MalformedJsonException("no \"msg\" in the envelope");
        }
        Map<String, Object> headers = new LinkedHashMap<>(table(envelope.path("headers")));
        headers.putAll(outer);
        JsonNode time = envelope.path("timestamp");
        return new WireMessage(
                envelope.path("topic").asText(),
                text(envelope.path("msg_id")),
                text(envelope.path("username")),
                time.isNumber() ? time.numberValue() : text(time),
                headers,
                payload(envelope.get("msg")));
    }

    private static boolean isEnvelope(JsonNode body) {
        return body.path("msg_id").isTextual() && body.path("topic").isTextual() && body.has("msg");
    }

    /** Legacy payloads may have any shape; ours are objects, so anything else goes under {@code msg}. */
    private static JsonNode payload(JsonNode msg) {
        if (msg.isObject()) {
            return msg;
        }
        return msg.isNull()
                ? JsonNodeFactory.instance.objectNode()
                : JsonNodeFactory.instance.objectNode().set("msg", msg);
    }

    /** The reference client reads {@code null} as an empty body and refuses everything else that is no object. */
    private static JsonNode objectOf(JsonNode body) throws MalformedJsonException {
        return switch (body.getNodeType()) {
            case OBJECT -> body;
            case NULL -> JsonNodeFactory.instance.objectNode();
            case ARRAY -> throw new MalformedJsonException("body is a JSON list, expected an object");
            case STRING -> throw new MalformedJsonException("body is a JSON text, expected an object");
            case NUMBER -> throw new MalformedJsonException("body is a JSON number, expected an object");
            case BOOLEAN -> throw new MalformedJsonException("body is a JSON boolean, expected an object");
            case MISSING, BINARY, POJO -> throw new MalformedJsonException("empty body, expected a JSON object");
        };
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private static Map<String, Object> table(JsonNode node) throws MalformedJsonException {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw new MalformedJsonException("\"headers\" is no object");
        }
        Map<String, Object> out = new LinkedHashMap<>();
        node.properties().forEach(header -> {
            Object value = BoundedJson.mapper().convertValue(header.getValue(), Object.class);
            if (value != null) {
                out.put(header.getKey(), value);
            }
        });
        return out;
    }
}
