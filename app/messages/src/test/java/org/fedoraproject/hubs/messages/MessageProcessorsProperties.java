package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.BusMessage;

/**
 * Whatever a publisher sends under whatever topic: it is read, and what is read is fit for a page. A thousand messages of each sort;
 * {@code -Djqwik.tries.default=25000} reads 100,000, and {@code -Dcases=FILE} begins with recorded messages as well.
 */
final class MessageProcessorsProperties {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int MAX_ENTRY_BYTES = 4096;

    private static final List<BusMessage> PAIRS = pairs();
    private static final MessageProcessors PROCESSORS = processors();

    @Property
    void readsMutatedMessages(@ForAll Random random) {
        BusMessage message = PAIRS.get(random.nextInt(PAIRS.size()));
        check(with(message, new HostileJson(random).body(message.body()), random));
    }

    @Property
    void readsAnythingUnderKnownTopics(@ForAll Random random) {
        BusMessage message = PAIRS.get(random.nextInt(PAIRS.size()));
        check(with(message, new HostileJson(random).sameNames(message.body()), random));
    }

    @Property
    void readsOneApplicationsBodyUnderAnothersTopic(@ForAll Random random) {
        BusMessage message = PAIRS.get(random.nextInt(PAIRS.size()));
        check(with(message, PAIRS.get(random.nextInt(PAIRS.size())).body(), random));
    }

    @Property
    void readsAnythingAtAll(@ForAll Random random) {
        BusMessage message = PAIRS.get(random.nextInt(PAIRS.size()));
        check(with(message, new HostileJson(random).anything(), random));
    }

    private static void check(BusMessage message) {
        long failures = PROCESSORS.failures();
        Activity activity = PROCESSORS.process(message);
        assertThat(PROCESSORS.failures()).as("processor failed on %s", message).isEqualTo(failures);
        String said = activity.said().plain();
        assertThat(said).isNotBlank().doesNotContain("null");
        for (String sentence : List.of(said, activity.saidToYou().plain())) {
            assertThat(ADDRESS.matcher(sentence).find())
                    .as("address in %s", sentence)
                    .isFalse();
            assertThat(CONTROL.matcher(sentence).find())
                    .as("control character in %s", sentence)
                    .isFalse();
        }
        if (activity.link() != null) {
            assertThat(activity.link()).matches("(?i)https?://.+").doesNotMatch("(?i)https?://[^/]*@.*");
        }
        assertThat(BoundedJson.write(FeedEntry.of(activity)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(MAX_ENTRY_BYTES);
        assertThat(activity.interests()).isNotNull();
        checkReading(PROCESSORS.read(message));
    }

    /** The agent is told as the publisher states it, and lists have addresses for names; nothing else has one in it. */
    private static void checkReading(Reading reading) {
        String json = BoundedJson.write(reading);
        assertThat(CONTROL.matcher(json).find()).isFalse();
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MAX_ENTRY_BYTES);
        for (String link : Stream.of(reading.link(), reading.page())
                .filter(Objects::nonNull)
                .toList()) {
            assertThat(link).matches("(?i)https?://.+");
        }
        List<String> names = Stream.of(reading.usernames(), reading.packages(), reading.groups(), reading.objects())
                .flatMap(List::stream)
                .toList();
        assertThat(names).noneMatch(name -> ADDRESS.matcher(name).find());
    }

    private static BusMessage with(BusMessage message, JsonNode body, Random random) {
        return new BusMessage(
                message.busId(),
                message.topic(),
                message.sentAt(),
                message.severity(),
                random.nextBoolean() ? message.schema() : null,
                message.sender(),
                message.users(),
                message.groups(),
                message.packages(),
                body);
    }

    private static MessageProcessors processors() {
        try (ApplicationContext context = ApplicationContext.run()) {
            return context.getBean(MessageProcessors.class);
        }
    }

    /** Recorded messages, one a line, from the files that the system property names. */
    private static Stream<BusMessage> recorded() throws IOException {
        List<BusMessage> messages = new ArrayList<>();
        for (String file : System.getProperty("cases", "").split(",")) {
            for (String line : file.isEmpty() ? List.<String>of() : Files.readAllLines(Path.of(file))) {
                messages.add(SampleMessages.decode(
                        BoundedJson.mapper().readTree(line).get("message")));
            }
        }
        return messages.stream();
    }

    private static List<BusMessage> pairs() {
        try {
            Path root = Path.of(Objects.requireNonNull(MessageProcessorsProperties.class.getResource("."))
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                Stream<BusMessage> written = files.filter(
                                file -> file.toString().endsWith(".json"))
                        .filter(file -> !file.toString().endsWith(".activity.json"))
                        .sorted()
                        .map(MessageProcessorContract::read);
                return Stream.concat(written, recorded()).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
