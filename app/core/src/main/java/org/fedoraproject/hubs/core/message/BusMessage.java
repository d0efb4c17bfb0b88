package org.fedoraproject.hubs.core.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/**
 * A message of the bus, whichever wire format it came in. Immutable but for the body, which nobody may change.
 *
 * @param busId the id its publisher gave it, without a bridge's year prefix; derived from topic, time and body where there was none
 * @param topic the routing key
 * @param sentAt when it was sent, by the sender's clock; the time of arrival where the sender gave none
 * @param severity {@link Severity#INFO} where the sender gave none
 * @param schema name of the body's schema, such as {@code bodhi.update.comment.v1}; absent in legacy messages, bridged ones among them, and where a sender names no schema of its own
 * @param sender Unix account of the publishing process (legacy envelopes only), never the actor
 * @param users names from the headers {@code fedora_messaging_user_…}; sorted, never null, without "None"
 * @param groups names from the headers {@code fedora_messaging_group_…}
 * @param packages from {@code fedora_messaging_rpm_…} as {@code rpms/<name>} and the same for containers, modules and flatpaks
 * @param body the payload: modern {@code body}, legacy {@code msg}; always a JSON object
 */
public record BusMessage(
        String busId,
        Topic topic,
        Instant sentAt,
        Severity severity,
        @Nullable String schema,
        @Nullable String sender,
        List<String> users,
        List<String> groups,
        List<String> packages,
        JsonNode body) {

    private static final Pattern YEAR_PREFIX =
            Pattern.compile("^\\d{4}-(?=[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$)");

    /** Sorts the names, and treats missing lists (JSON leaves empty ones out) and a missing severity as empty and usual. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for what the text leaves out
    public BusMessage {
        users = sorted(users);
        groups = sorted(groups);
        packages = sorted(packages);
        severity = severity == null ? Severity.INFO : severity;
        body = body == null ? JsonNodeFactory.instance.objectNode() : body;
    }

    /**
     * The id without the year that the bridge between the two buses puts before it ({@code 2026-<uuid>}); other ids stay as they are.
     */
    public static String withoutYear(String id) {
        return YEAR_PREFIX.matcher(id).replaceFirst("");
    }

    /** An id for a message whose sender gave none, the same for every redelivery of it. */
    public static String derivedId(Topic topic, @Nullable String time, JsonNode body) {
        return "derived-"
                + digest(topic.value() + "\n" + (time == null ? "" : time) + "\n" + canonical(body))
                        .substring(0, 32);
    }

    /** What makes it the same message again; see {@link MessageId}. */
    @JsonIgnore
    public MessageId id() {
        String head = busId.length() > 180 ? digest(busId).substring(0, 40) : busId;
        return new MessageId(
                head + "~" + digest(topic.value() + "\n" + canonical(body)).substring(0, 16));
    }

    /** The sending application, from the topic. */
    @JsonIgnore
    public String application() {
        return topic.application();
    }

    private static List<String> sorted(@Nullable List<String> names) {
        return names == null ? List.of() : List.copyOf(new TreeSet<>(names));
    }

    /** The body with keys sorted at every level, so that both buses' spellings of it are one. */
    private static String canonical(JsonNode body) {
        try {
            return BoundedJson.mapper().writeValueAsString(sortedKeys(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parsed JSON tree cannot be written", e);
        }
    }

    private static JsonNode sortedKeys(JsonNode node) {
        if (node.isObject()) {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            TreeSet<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> out.set(name, sortedKeys(node.get(name))));
            return out;
        }
        if (node.isArray()) {
            ArrayNode out = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> out.add(sortedKeys(element)));
            return out;
        }
        return node;
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
