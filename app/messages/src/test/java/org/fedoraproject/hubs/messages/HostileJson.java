package org.fedoraproject.hubs.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Makes JSON that no honest publisher sends: wrong types everywhere, and texts that want to break out. Not thread-safe. */
final class HostileJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "ada",
            "ada@example.org",
            "Ada <ada@example.org> (work)",
            "a\u200Bda@exa\u200Bmple.org",
            "@design",
            "x@",
            "javascript:alert(1)",
            "https://user:secret@example.org/",
            "https://example.org/a b\"<script>",
            "\u0000\u0007line\r\nbreak\u202Egnp.exe\uD800",
            "-",
            "-1-2",
            "\u200B-1-2",
            "\u0000\u0007",
            "a-b-c-d",
            "...",
            "<b>bold</b>",
            "9".repeat(60),
            "ü".repeat(5000));

    private static final List<String> NAMES = List.of(
            ("name id user a.b username text url agent package packages project repo commit commits branch title msg body"
                            + " update builds nvr issue pullrequest pull_request comment comments status state version"
                            + " versions link tag tags group groups owner topic fields thread post details attendees url_path"
                            + " full_url repository sender action bug event changes who meeting calendar badge person original"
                            + " vote rating election candidate ticket page instance host service results artifact run subject"
                            + " trigger message namespace fullname branches package_listing package_listings collection acl")
                    .split(" "));

    private final Random random;

    HostileJson(Random random) {
        this.random = random;
    }

    /** A body with parts replaced, removed or put elsewhere. */
    JsonNode mutated(JsonNode node) {
        if (random.nextInt(8) == 0) {
            return value(2);
        }
        if (node.isObject()) {
            ObjectNode out = JSON.objectNode();
            node.properties().forEach(field -> {
                if (random.nextInt(12) > 0) {
                    out.set(field.getKey(), mutated(field.getValue()));
                }
            });
            return out;
        }
        if (node.isArray()) {
            ArrayNode out = JSON.arrayNode();
            node.forEach(element -> out.add(mutated(element)));
            return out;
        }
        return node;
    }

    /** The body of a message, an object whatever becomes of its parts. */
    JsonNode body(JsonNode body) {
        ObjectNode out = JSON.objectNode();
        body.properties().forEach(field -> out.set(field.getKey(), mutated(field.getValue())));
        return out;
    }

    /** An object with the same names as another and anything in them. */
    JsonNode sameNames(JsonNode body) {
        ObjectNode out = JSON.objectNode();
        body.fieldNames().forEachRemaining(name -> out.set(name, value(3)));
        return out;
    }

    /** An object with any of the names that processors look for, and anything in them. */
    JsonNode anything() {
        ObjectNode out = JSON.objectNode();
        for (int i = random.nextInt(12); i > 0; i--) {
            out.set(NAMES.get(random.nextInt(NAMES.size())), value(4));
        }
        return out;
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(-1.5e300);
            case 4, 5 -> JSON.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 6 -> array(depth);
            default -> object(depth);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode out = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            out.add(value(depth - 1));
        }
        return out;
    }

    private ObjectNode object(int depth) {
        ObjectNode out = JSON.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            out.set(NAMES.get(random.nextInt(NAMES.size())), value(depth - 1));
        }
        return out;
    }
}
