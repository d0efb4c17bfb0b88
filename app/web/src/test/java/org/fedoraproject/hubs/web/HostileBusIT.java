package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedStore.Addition;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.messages.MessageProcessors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages of every application and topic that the portal understands, hostile words in each of their fields, on pages in a browser. */
class HostileBusIT {

    private static final Path PAIRS = Path.of("../messages/src/test/java");

    private static final int PAGE = 100;

    private static final List<String> WORDS = Payloads.all();

    private static LivePortal portal;
    private static MessageProcessors processors;
    private int next;

    @BeforeAll
    static void start() {
        portal = LivePortal.start();
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environments("none")
                .start()) {
            processors = context.getBean(MessageProcessors.class);
        }
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void nothingInAnyMessageRuns() throws IOException {
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode message : messages()) {
            // All words replaced: what the publisher never meant. Words added: what still reads as the publisher meant
            // it.
            for (UnaryOperator<String> change :
                    List.<UnaryOperator<String>>of(old -> words(), old -> old + words(), old -> words() + old)) {
                entries.add(FeedEntry.of(processors.process(message(message, change))));
            }
        }
        assertThat(next).as("fields").isGreaterThan(10 * WORDS.size());
        try (BrowserContext browser = portal.somebody("leilani")) {
            HostilePage hostile = new HostilePage(browser, portal.web::address);
            for (int i = 0; i < entries.size(); i += PAGE) {
                HubId hub = portal.team("bus-" + i / PAGE, "feed");
                portal.web.twins.feeds.append(entries.subList(i, Math.min(i + PAGE, entries.size())).stream()
                        .map(entry -> new Addition(hub.feed(), entry))
                        .toList());
                hostile.visit("/" + hub.path() + "/");
                assertThat(hostile.page.locator("article.entry").count()).isPositive();
            }
            hostile.visit("/stream/all/");
            hostile.assertNothingRan();
        }
    }

    private String words() {
        return WORDS.get(next++ % WORDS.size());
    }

    private static List<JsonNode> messages() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAIRS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .filter(each -> !each.toString().endsWith(".activity.json"))
                    .sorted()
                    .toList()) {
                messages.add(mapper.readTree(Files.readString(file)));
            }
        }
        assertThat(messages).hasSizeGreaterThan(300);
        return messages;
    }

    private BusMessage message(JsonNode original, UnaryOperator<String> change) {
        JsonNode body = original.has("body") ? original.path("body") : original.path("msg");
        return new BusMessage(
                "hostile-" + next + "-" + Instant.now().toEpochMilli(),
                new Topic(original.path("topic").asText()),
                Instant.now().minusSeconds(next % 50_000),
                Severity.INFO,
                null,
                null,
                List.of(words()),
                List.of(words()),
                List.of(words()),
                HostileJson.changed(body, change));
    }
}
