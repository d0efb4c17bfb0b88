package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every processor promises, shown by pairs of files beside its test: {@code <topic>.json} is a message, {@code
 * <topic>.activity.json} what we say about it. Topics in the first column of the processor's README and topics with a pair are the same.
 *
 * <p>A missing second half is written, for a person to read and correct, when the tests run with {@code -Dpairs.write=true}.
 */
public interface MessageProcessorContract {

    /** A topic in the first column of a README's table. */
    Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    /** The processor under test. */
    MessageProcessor processor();

    @TestFactory
    default Stream<DynamicTest> saysWhatThePairExpects() {
        return messages(getClass())
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    @Test
    default void describesEveryTopicThatHasAPairAndNoOther() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        try (InputStream readme = processor().getClass().getResourceAsStream("README.md")) {
            assertThat(readme).as("README.md beside " + processor().getClass()).isNotNull();
            String text = new String(readme.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("# ");
            ROW.matcher(text).results().forEach(row -> described.add(row.group(1)));
        }
        TreeSet<String> shown = new TreeSet<>();
        messages(getClass()).forEach(file -> {
            BusMessage message = read(file);
            shown.add(message.application() + "." + MessageProcessors.action(message));
        });
        assertThat(shown).as("topics with a pair").isEqualTo(described);
    }

    @Test
    default void leavesUnknownTopicsToTheFallback() {
        for (String application : processor().applications()) {
            BusMessage message = SampleMessages.of(
                    "org.fedoraproject.prod." + application + ".no.such.topic",
                    com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
            assertThat(processor().process(message, "no.such.topic")).isEmpty();
        }
    }

    /** The message files beside a test. */
    static Stream<Path> messages(Class<?> test) {
        try {
            URL here = test.getResource(".");
            assertThat(here).as("folder of " + test).isNotNull();
            try (Stream<Path> files = Files.list(Path.of(here.toURI()))) {
                List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                        .filter(file -> !file.toString().endsWith(".activity.json"))
                        .sorted()
                        .toList();
                assertThat(found).as("messages beside " + test).isNotEmpty();
                return found.stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message in a file. */
    static BusMessage read(Path file) {
        try {
            return SampleMessages.decode(BoundedJson.mapper().readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private void compare(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".json", ".activity.json");
        JsonNode actual = reading(read(file));
        if (Boolean.getBoolean("pairs.write")) {
            Path source = Path.of("src/test/java")
                    .resolve(getClass().getPackageName().replace('.', '/'))
                    .resolve(name);
            Files.writeString(
                    source,
                    BoundedJson.mapper()
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .writeValueAsString(actual)
                            + "\n");
            return;
        }
        Path expected = file.resolveSibling(name);
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(BoundedJson.mapper().readTree(Files.readString(expected)));
    }

    private JsonNode reading(BusMessage message) {
        MessageProcessors processors = new MessageProcessors(List.of(processor()));
        Activity activity = processors.process(message);
        ObjectNode json = BoundedJson.mapper().valueToTree(processors.read(message));
        json.put("sentenceToYou", activity.saidToYou().plain());
        json.put("icon", activity.icon());
        json.put("grouping", activity.grouping());
        if (!activity.facts().isEmpty()) {
            json.set("facts", BoundedJson.mapper().valueToTree(activity.facts()));
        }
        assertThat(processors.failures()).isZero();
        assertThat(processor().process(message, MessageProcessors.action(message)))
                .as("understood by the processor itself")
                .isPresent();
        dropTheApplication(json.withArray("interests"), activity);
        json.remove(List.of("id", "application"));
        return json;
    }

    /** Every activity may be waited for by its application, which the topic tells already: pairs do not repeat it. */
    private static void dropTheApplication(ArrayNode interests, Activity activity) {
        String key = Interest.application(activity.application()).key();
        for (int i = 0; i < interests.size(); i++) {
            if (interests.get(i).asText().equals(key)) {
                interests.remove(i);
                return;
            }
        }
        assertThat(interests).as("interests").extracting(JsonNode::asText).contains(key);
    }
}
