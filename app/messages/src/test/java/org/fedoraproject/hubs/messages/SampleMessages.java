package org.fedoraproject.hubs.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;

/** Messages out of the JSON that files keep: a fedora-messaging object or a legacy envelope. Lenient; the listener has the real decoder. */
public final class SampleMessages {

    private SampleMessages() {}

    /** Decodes one. */
    public static BusMessage decode(JsonNode json) {
        return json.has("body") ? modern(json) : legacy(json);
    }

    /** A message with a topic and a body, as if sent now by today's client. */
    public static BusMessage of(String topic, JsonNode body) {
        return new BusMessage(
                "test-1",
                new Topic(topic),
                Instant.parse("2026-11-21T12:00:00Z"),
                Severity.INFO,
                "base.message",
                null,
                List.of(),
                List.of(),
                List.of(),
                body);
    }

    private static BusMessage modern(JsonNode json) {
        JsonNode headers = json.path("headers");
        String sent = headers.path("sent-at").asText("");
        return new BusMessage(
                BusMessage.withoutYear(json.path("id").asText("none")),
                new Topic(json.path("topic").asText()),
                sent.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(sent).toInstant(),
                Severity.ofNumber(headers.path("fedora_messaging_severity").asInt(20)),
                headers.path("fedora_messaging_schema").asText("base.message"),
                null,
                named(headers, "user_", ""),
                named(headers, "group_", ""),
                named(headers, "rpm_", "rpms/"),
                object(json.path("body")));
    }

    private static BusMessage legacy(JsonNode json) {
        return new BusMessage(
                BusMessage.withoutYear(json.path("msg_id").asText("none")),
                new Topic(json.path("topic").asText()),
                Instant.ofEpochSecond(json.path("timestamp").asLong()),
                Severity.INFO,
                null,
                json.path("username").asText(null),
                List.of(),
                List.of(),
                List.of(),
                object(json.path("msg")));
    }

    private static JsonNode object(JsonNode node) {
        return node.isObject() ? node : JsonNodeFactory.instance.objectNode();
    }

    private static List<String> named(JsonNode headers, String kind, String before) {
        List<String> names = new ArrayList<>();
        headers.fieldNames().forEachRemaining(header -> {
            String prefix = "fedora_messaging_" + kind;
            if (header.startsWith(prefix) && !header.equals(prefix + "None")) {
                names.add(before + header.substring(prefix.length()));
            }
        });
        return names;
    }
}
