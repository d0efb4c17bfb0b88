package org.fedoraproject.hubs.cli.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore.Addition;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.FileLine;
import org.fedoraproject.hubs.listener.decode.FileMessages;
import org.fedoraproject.hubs.messages.MessageProcessors;
import org.fedoraproject.hubs.triage.Newcomers;
import org.fedoraproject.hubs.triage.PeopleConfiguration;
import org.fedoraproject.hubs.triage.TrafficCount;
import org.fedoraproject.hubs.triage.Triage;
import org.fedoraproject.hubs.triage.TriageHandler;
import org.fedoraproject.hubs.triage.WidgetFailures;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Widgets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two copies of one event, however they come, from the text on the wire through the triage into the feed. */
final class CopiesTest {

    private static final FeedId ADA = new FeedId("u/ada");
    private static final String ID = "0a1b2c3d-0000-4000-8000-00000000000a";
    private static final String OTHER = "0a1b2c3d-0000-4000-8000-00000000000b";
    private static final String CALENDAR = """
            {"agent":"ada","calendar":{"calendar_name":"design","height":1.0}}""";

    private static ApplicationContext context;

    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final InMemoryFeedStore feeds = new InMemoryFeedStore();

    @BeforeAll
    static void start() {
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .start();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aMessageThatCrossedFromTheNewBusToTheOldOneIsOneEntry() {
        take(modern(ID, "fedocal.calendar.update", 0, CALENDAR));
        take(legacy("2026-" + ID, "fedocal.calendar.update", "amqp-bridge", CALENDAR));

        assertThat(said()).containsExactly("ada changed the calendar design");
    }

    @Test
    void aMessageThatCrossedFromTheOldBusToTheNewOneIsOneEntry() {
        String envelope = legacy("2026-" + ID, "fedocal.calendar.update", "apache", CALENDAR);
        take(modern("2026-" + ID, "fedocal.calendar.update", 0, CALENDAR));
        take(envelope);
        take(modern(OTHER, "fedocal.calendar.update", 0, envelope));

        assertThat(said()).hasSize(1);
    }

    @Test
    void messagesUnderOneIdAreSeveralWhereTheirTopicsDiffer() {
        take(legacy("2026-" + ID, "fedocal.calendar.update", "apache", CALENDAR));
        take(legacy("2026-" + ID, "fedocal.calendar.delete", "apache", CALENDAR));

        assertThat(said()).hasSize(2);
    }

    @Test
    void theSameWordsUnderAnotherIdAreAnotherEvent() {
        take(modern(ID, "fedocal.calendar.update", 0, CALENDAR));
        take(modern(OTHER, "fedocal.calendar.update", 0, CALENDAR));

        assertThat(said()).hasSize(2);
    }

    @Test
    void oldAndNewFormOfANewVersionAreOneEntryWhicheverComesFirst() {
        String old = version("update", "\"upstream_version\":\"2.4.1\",\"old_version\":\"2.4.0\"");
        String both = version("update.v2", "\"upstream_versions\":[\"2.4.1\",\"2.4.0\"],\"old_version\":\"2.4.0\"");
        String next = version("update.v3", "\"upstream_versions\":[\"2.4.1\"],\"old_version\":\"2.4.0\"");
        take(both, old, next);
        take(old);
        assertThat(said()).hasSize(1);

        CopiesTest again = new CopiesTest();
        again.take(old);
        again.take(next, both);
        assertThat(again.said()).containsExactly("Version 2.4.1 of lantern is out, after 2.4.0");
        again.take(version("update.v2", "\"upstream_versions\":[\"2.4.2\"],\"old_version\":\"2.4.1\"")
                .replace("\"version\":\"2.4.1\"", "\"version\":\"2.4.2\""));
        assertThat(again.said()).hasSize(2);
    }

    @Test
    void oldAndNewFormOfRemovedVersionsTellEachVersionOnce() {
        take(version("remove.v2", "\"versions\":[\"9.8\",\"9.9\"]"));
        take(version("remove", "\"version\":\"9.8\""));
        take(version("remove", "\"version\":\"9.9\""));

        assertThat(said()).containsExactly("ada removed versions 9.8 and 9.9 of lantern");
    }

    @Test
    void oldAndNewFormOfAChangedMirrorAreOneEntryAndLaterChangesAreOthers() {
        String old = "{\"agent\":\"ada\",\"site_id\":1,\"host_id\":7,\"host_name\":\"mirror.example.org\"}";
        String now = "{\"agent\":\"ada\",\"site\":{\"id\":1,\"name\":\"Example\",\"admins\":[\"ada\"]},"
                + "\"host\":{\"id\":7,\"name\":\"mirror.example.org\"}}";
        take(modern(ID, "mirrormanager.host.updated", 29, old));
        take(modern(OTHER, "mirrormanager.host.updated.v2", 31, now));
        assertThat(said()).hasSize(1);

        take(modern("1" + OTHER.substring(1), "mirrormanager.host.updated.v2", 600, now));
        assertThat(said()).hasSize(2);
    }

    private static int number;

    private static String version(String action, String words) {
        String body = """
                {"distro":null,"project":{"id":12,"name":"lantern","version":"2.4.1"},"message":{"agent":"ada",\
                "packages":[{"distro":"Fedora","package_name":"lantern"}],%s}}""".formatted(words);
        String id = "0a1b2c3d-0000-4000-8000-%012d".formatted(++number);
        return modern(id, "anitya.project.version." + action, number, body);
    }

    private static String modern(String id, String topic, int second, String body) {
        return """
                {"topic":"org.fedoraproject.prod.%s","id":"%s","headers":{"fedora_messaging_schema":"base.message",\
                "fedora_messaging_user_ada":true,"sent-at":"2026-11-20T09:%02d:%02d+00:00"},"body":%s}""".formatted(topic, id, 30 + second / 60, second % 60, body);
    }

    private static String legacy(String id, String topic, String sender, String body) {
        return """
                {"topic":"org.fedoraproject.prod.%s","msg_id":"%s","i":3,"timestamp":1795167000,"username":"%s","msg":%s}""".formatted(topic, id, sender, body);
    }

    /** One batch of lines; everybody's feed gets what concerns them, and Ada's everything. */
    private void take(String... lines) {
        List<UnitOfWork<BusMessage>> batch = new ArrayList<>();
        for (String line : lines) {
            batch.add(new UnitOfWork<>("unit-" + batch.size(), message(line), 1));
        }
        List<Addition> additions = new ArrayList<>();
        for (Outcome outcome : handler().handle(batch)) {
            ((Outcome.Done) outcome)
                    .outputs()
                    .entries()
                    .forEach(job -> job.feeds().forEach(feed -> additions.add(new Addition(feed, job.entry()))));
        }
        feeds.append(additions);
    }

    private TriageHandler handler() {
        Widgets widgets = new Widgets(List.of());
        Newcomers newcomers = new Newcomers(new PeopleConfiguration(true, List.of()), hubs, new Layouts(widgets));
        return new TriageHandler(
                context.getBean(MessageProcessors.class),
                hubs,
                newcomers,
                new Triage(widgets, new WidgetFailures()),
                new TrafficCount(new InMemoryTraffic()));
    }

    private static BusMessage message(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (Stream<FileLine> lines =
                new FileMessages(new BusMessageDecoder(Clock.systemUTC())).read(new ByteArrayInputStream(bytes))) {
            return switch (lines.findFirst().orElseThrow()) {
                case FileLine.Good good -> good.message();
                case FileLine.Bad bad -> throw new AssertionError(bad.reason());
            };
        }
    }

    private List<String> said() {
        return feeds.read(ADA).entries().stream()
                .map(FeedEntry::said)
                .map(sentence -> sentence.plain())
                .toList();
    }
}
