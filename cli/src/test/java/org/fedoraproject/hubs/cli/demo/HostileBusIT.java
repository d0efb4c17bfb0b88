package org.fedoraproject.hubs.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What nobody decent publishes: each ends visible among the dead letters or harmless on the page, and no log holds an exception. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileBusIT {

    private static final String COMMENT = "io.pagure.prod.pagure.issue.comment.added";

    private static final String SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{constructor}}";

    private static final String STRANGE = "nul\u0000 bidi\u202Egpj.exe\u2066 bell\u0007 mark\uFEFF";

    private final WholePortal portal;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    HostileBusIT(@TempDir Path data) throws IOException, InterruptedException {
        portal = WholePortal.start(data);
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterAll
    void stop() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        portal.close();
    }

    @Test
    void harmsNeitherPagesNorDaemons() throws IOException, BrokerException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.get(portal.pages() + "/t/design/").contains("Design"));
        try (Chromium chromium = Chromium.start();
                BrowserContext reader = chromium.reader()) {
            Page page = reader.newPage();
            Complaints complaints = Complaints.of(page);
            page.navigate(portal.pages() + "/t/design/");

            Map<String, String> undecodable = undecodable();
            for (Map.Entry<String, String> one : undecodable.entrySet()) {
                portal.raw().publish(COMMENT + "." + one.getKey(), one.getKey(), Map.of(), one.getValue());
            }
            publishStrange();
            portal.comment("amara", "The last of the evening");

            page.getByText("The last of the evening").first().waitFor();
            assertThat(buried()).containsAll(undecodable.keySet());
            page.reload();
            page.getByText("The last of the evening").first().waitFor();
            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            assertPageIsHarmless(page);
            page.navigate(portal.pages() + "/u/amara/");
            assertPageIsHarmless(page);
            assertThat(complaints.all()).isEmpty();
        }
        assertThat(log.list)
                .filteredOn(event ->
                        event.getThrowableProxy() != null || event.getLevel().isGreaterOrEqual(Level.ERROR))
                .isEmpty();
    }

    /** Bodies by a word that their topic ends with. */
    private static Map<String, String> undecodable() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("large", "{\"text\":\"" + "x".repeat(10_000_000) + "\"}");
        bodies.put("deep", "[".repeat(100_000));
        bodies.put("deepobject", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
        bodies.put("text", "no JSON at all \u0000");
        bodies.put("list", "[1,2,3]");
        bodies.put("twice", "{\"agent\":\"amara\",\"agent\":\"tamsin\"}");
        bodies.put("number", "{\"a\":NaN}");
        return bodies;
    }

    private void publishStrange() throws IOException {
        ObjectNode project = Bodies.project("pagure.io", "design", "amara");
        for (String text : List.of(SCRIPT, STRANGE, "x".repeat(200_000))) {
            ObjectNode issue = Bodies.issue(project, "pagure.io", 8, text, "amara");
            ObjectNode remark =
                    issue.withArray("comments").addObject().put("id", 1).put("comment", text);
            remark.set("user", Bodies.account("pagure.io", "amara"));
            ObjectNode body = Bodies.object().put("agent", "amara");
            body.set("issue", issue);
            body.set("project", project);
            portal.raw().publish(COMMENT, "the-same-id", headers(text), body.toString());
        }
        for (String link : List.of(
                "javascript:alert(3)", "data:text/html,<script>alert(4)</script>", "//evil.example", "http://a@b/")) {
            ObjectNode evil = Bodies.project("pagure.io", "design", "amara").put("full_url", link);
            ObjectNode issue = Bodies.issue(evil, "pagure.io", 9, "A link " + link, "amara")
                    .put("full_url", link);
            ObjectNode body = Bodies.object().put("agent", "amara");
            body.set("issue", issue);
            body.set("project", evil);
            portal.raw()
                    .publish(
                            "io.pagure.prod.pagure.issue.new",
                            "link" + link.length(),
                            headers("amara"),
                            body.toString());
        }
        for (String wrong : List.of("7", "[]", "\"text\"", "null", "{\"x\":{}}", "-1e308")) {
            String body =
                    "{\"agent\":" + wrong + ",\"issue\":" + wrong + ",\"project\":{\"fullname\":\"design\",\"name\":"
                            + wrong + ",\"user\":" + wrong + "},\"comment\":" + wrong + ",\"update\":" + wrong + "}";
            for (String topic :
                    List.of(COMMENT, "org.fedoraproject.prod.bodhi.update.comment", "org.fedoraproject.prod.no.such")) {
                portal.raw().publish(topic, "wrong" + wrong.hashCode() + topic.length(), headers(wrong), body);
            }
        }
    }

    /** Headers that claim to concern the team and its people, beside nonsense. */
    private static Map<String, Object> headers(String text) {
        return Map.of(
                "fedora_messaging_user_amara",
                true,
                "fedora_messaging_group_design",
                "yes",
                "fedora_messaging_severity",
                text.length() > 100 ? "loud" : 20,
                "fedora_messaging_schema",
                text.substring(0, Math.min(50, text.length())),
                "sent-at",
                text.length() % 2 == 0 ? "yesterday" : "9999-99-99T99:99:99Z");
    }

    private List<String> buried() {
        return portal.deadLetters().stream()
                .map(DeadLetter::subject)
                .filter(subject -> subject.startsWith(COMMENT + "."))
                .map(subject -> subject.substring(COMMENT.length() + 1))
                .toList();
    }

    private static void assertPageIsHarmless(Page page) {
        assertThat(page.locator("main script, main iframe, main object, main img")
                        .count())
                .isZero();
        assertThat(page.locator("main a").evaluateAll("links => links.map(link => link.protocol)"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isNotEmpty()
                .allMatch(protocol -> protocol.equals("http:") || protocol.equals("https:"));
        assertThat(page.locator("main a[href*='evil'], main a[href*='@']").count())
                .isZero();
        assertThat(page.content())
                .doesNotContain("\u0000", "\u202E", "\u2066", "<img src=x")
                .hasSizeLessThan(400_000);
    }
}
