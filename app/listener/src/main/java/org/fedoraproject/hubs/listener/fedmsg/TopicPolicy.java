package org.fedoraproject.hubs.listener.fedmsg;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;

/**
 * Which certificates may publish which topics. Immutable.
 *
 * @param topics a topic, or the beginning of topics with {@code #} at its end, and the common names that may publish it; the longest that
 *     fits decides
 * @param refusesUnlisted whether a topic that nothing fits is refused
 */
record TopicPolicy(Map<String, Set<String>> topics, boolean refusesUnlisted) {

    private static final int MAX_BYTES = 1_000_000;

    /** Everybody may publish everything. */
    static final TopicPolicy NONE = new TopicPolicy(Map.of(), false);

    /**
     * Reads a file: {@code {"unlisted": "refuse", "topics": {"org.fedoraproject.prod.bodhi.#": ["bodhi.example.org"]}}}; {@code unlisted} is
     * {@code refuse} (default) or {@code accept}.
     *
     * @throws TrustException when it cannot be read or is not such a file
     */
    static TopicPolicy read(Path file) throws TrustException {
        JsonNode document = parse(file);
        Map<String, Set<String>> topics = new LinkedHashMap<>();
        if (!document.path("topics").isObject()) {
            throw new TrustException(file + " is no topic policy: it has no object \"topics\"");
        }
        for (Map.Entry<String, JsonNode> topic : document.path("topics").properties()) {
            topics.put(topic.getKey(), names(file, topic));
        }
        return new TopicPolicy(
                topics,
                switch (document.path("unlisted").asText("refuse")) {
                    case "refuse" -> true;
                    case "accept" -> false;
                    default ->
                        throw new TrustException(file + ": \"unlisted\" may be \"refuse\" (default) or \"accept\"");
                });
    }

    private static JsonNode parse(Path file) throws TrustException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new TrustException(file + " is too large for a topic policy");
            }
            return BoundedJson.parse(Files.readAllBytes(file), MAX_BYTES);
        } catch (IOException e) {
            throw new TrustException(
                    "cannot read " + file + "; check that it exists and that this user may read it", e);
        } catch (MalformedJsonException e) {
            throw new TrustException(file + " is no topic policy: " + e.getMessage(), e);
        }
    }

    private static Set<String> names(Path file, Map.Entry<String, JsonNode> topic) throws TrustException {
        Set<String> names = new TreeSet<>();
        for (JsonNode name : topic.getValue()) {
            if (name.isTextual()) {
                names.add(name.textValue());
            }
        }
        if (!topic.getValue().isArray() || names.size() != topic.getValue().size()) {
            throw new TrustException(
                    file + ": beside \"" + topic.getKey() + "\" stands no list of different certificate names");
        }
        return names;
    }

    /**
     * Decides about a message.
     *
     * @param name the certificate's common name
     * @throws Refused when it may not publish this topic
     */
    void check(String topic, String name) throws Refused {
        Set<String> allowed = topics.get(topic);
        for (int end = topic.length(); allowed == null && end >= 0; end--) {
            allowed = topics.get(topic.substring(0, end) + "#");
        }
        if (allowed == null && refusesUnlisted) {
            throw new Refused(Refusal.POLICY, "the policy lists nobody for topic " + topic);
        }
        if (allowed != null && !allowed.contains(name)) {
            throw new Refused(Refusal.POLICY, "the policy does not let " + name + " publish " + topic);
        }
    }
}
