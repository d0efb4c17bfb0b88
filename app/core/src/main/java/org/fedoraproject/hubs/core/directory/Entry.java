package org.fedoraproject.hubs.core.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The fields of one person, team or link. Every reading method answers with something usable and notes what was wrong, so that one run
 * finds all problems. Scalars are taken as they are written: a team may be called {@code no}. Not thread-safe.
 */
final class Entry {

    /** Longest one-line text. */
    private static final int MAX_LINE = 500;

    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "yes", true, "false", false, "no", false);

    private final Problems problems;
    private final Node at;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private String label;

    private Entry(Problems problems, Node at, String label) {
        this.problems = problems;
        this.at = at;
        this.label = label;
    }

    /**
     * Opens an entry and refuses fields that it cannot have.
     *
     * @param label what the entry is called in messages until it is {@link #calledBy}
     */
    static Entry of(Node node, String label, Set<String> known, Problems problems) {
        Entry entry = new Entry(problems, node, label);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> entry.take(tuple, known));
        } else if (!isNull(node)) {
            problems.add(node, label, "expected fields (" + String.join(", ", known) + "), each 'field: value'");
        }
        return entry;
    }

    private void take(NodeTuple tuple, Set<String> known) {
        Node key = tuple.getKeyNode();
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (!known.contains(name)) {
            problems.add(
                    key,
                    label,
                    "unknown field '" + PlainText.clean(name, 60) + "', " + Problems.didYouMean(name, known));
        } else if (fields.containsKey(name)) {
            problems.add(key, label, "field '" + name + "' is given twice; remove one");
        } else if (!isNull(tuple.getValueNode())) {
            fields.put(name, tuple.getValueNode());
        }
    }

    private static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    /** Messages name the entry by one of its fields from now on. */
    void calledBy(String field) {
        line(field).ifPresent(value -> label = label + " " + value);
    }

    void problem(String field, String text) {
        problems.add(fields.getOrDefault(field, at), label, field + " " + text);
    }

    /** A one-line text; empty when the field is absent. */
    Optional<String> line(String field) {
        return text(field, MAX_LINE)
                .map(text -> PlainText.clean(text, MAX_LINE))
                .filter(text -> !text.isEmpty());
    }

    /** A text as it is written; empty when the field is absent. */
    Optional<String> text(String field, int maxLength) {
        Node node = fields.get(field);
        if (node == null) {
            return Optional.empty();
        }
        Optional<String> text = scalar(field, node);
        if (text.isPresent() && text.get().length() > maxLength) {
            problem(field, "is longer than " + maxLength + " characters; shorten it");
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> scalar(String field, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(node, label, field + " must be a text, not a list or fields; quote it if it holds ':' or '#'");
        return Optional.empty();
    }

    /** True or false; false when the field is absent. */
    boolean flag(String field) {
        String word = line(field).orElse("false").toLowerCase(Locale.ROOT);
        Boolean value = FLAGS.get(word);
        if (value == null) {
            problem(field, "must be true or false, not '" + word + "'");
            return false;
        }
        return value;
    }

    /**
     * A list of one-line texts; a single text counts as a list of one.
     *
     * @param good which texts are acceptable
     * @param expected what they should be, for the message
     */
    List<String> list(String field, Predicate<String> good, String expected) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(field)) {
            String text =
                    scalar(field, item).map(t -> PlainText.clean(t, MAX_LINE)).orElse(null);
            if (text != null && !good.test(text)) {
                problems.add(item, label, "'" + PlainText.clean(text, 60) + "' in " + field + " is not " + expected);
            } else if (text != null && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** Entries below a field, such as links. */
    List<Entry> entries(String field, String called, Set<String> known) {
        List<Entry> found = new ArrayList<>();
        for (Node item : items(field)) {
            found.add(of(item, label.isEmpty() ? called : label + ", " + called, known, problems));
        }
        return found;
    }

    /** The fields below a field, such as aliases. */
    Optional<Entry> fields(String field, Set<String> known) {
        return Optional.ofNullable(fields.get(field)).map(node -> of(node, label + ", " + field, known, problems));
    }

    private List<Node> items(String field) {
        @Nullable Node node = fields.get(field);
        return switch (node) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            case ScalarNode single -> List.of(single);
            default -> {
                problem(field, "must be a list: each item on a line that begins with '- '");
                yield List.of();
            }
        };
    }

    Set<String> given() {
        return Set.copyOf(fields.keySet());
    }
}
