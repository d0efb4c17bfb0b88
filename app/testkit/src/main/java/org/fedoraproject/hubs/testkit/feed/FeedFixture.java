package org.fedoraproject.hubs.testkit.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore.Addition;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;

/** Entries for tests of feeds. Stateless. */
public final class FeedFixture {

    /** Noon of yesterday, so that every test runs within one counted day. */
    public static final Instant NOON = noonBefore(Clock.systemUTC());

    private static Instant noonBefore(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));
    }

    private FeedFixture() {}

    /** An entry of bodhi at some seconds after {@link #NOON}. */
    public static FeedEntry entry(String id, long seconds) {
        return entry(id, seconds, "bodhi");
    }

    /** An entry of an application. */
    public static FeedEntry entry(String id, long seconds, String application) {
        Sentence said = Sentence.start()
                .person("ada")
                .text(" commented on ")
                .object("update " + id)
                .end();
        return new FeedEntry(
                new MessageId(id),
                NOON.plus(Duration.ofSeconds(seconds)),
                application,
                "org.example.dev." + application + ".comment",
                Severity.WARNING,
                "ada",
                List.of("ada", "ben"),
                List.of("kernel"),
                "https://example.org/" + id,
                said,
                Sentence.of("You commented"),
                "comment",
                "bodhi:" + id);
    }

    /** An entry that other messages may tell as well. */
    public static FeedEntry entry(String id, long seconds, List<String> events) {
        FeedEntry plain = entry(id, seconds);
        return new FeedEntry(
                plain.id(),
                plain.at(),
                plain.application(),
                plain.topic(),
                plain.severity(),
                plain.agent(),
                plain.usernames(),
                plain.packages(),
                plain.link(),
                plain.said(),
                plain.saidToYou(),
                plain.icon(),
                plain.grouping(),
                events);
    }

    /** Entries {@code e<from>} to {@code e<to - 1>}, one a second. */
    public static List<FeedEntry> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> entry("e" + i, i)).toList();
    }

    /** All entries for one feed. */
    public static List<Addition> into(FeedId feed, List<FeedEntry> entries) {
        List<Addition> additions = new ArrayList<>();
        entries.forEach(entry -> additions.add(new Addition(feed, entry)));
        return additions;
    }
}
