package org.fedoraproject.hubs.testkit.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.queue.Outputs;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.update.Update;

/** Invented work. */
public final class QueueFixture {

    /** Clocks short enough for tests. */
    public static final PipelineLimits QUICK = new PipelineLimits(
            Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofMillis(600), Duration.ofMillis(20), 40);

    private QueueFixture() {}

    /** A message; another number is another message. */
    public static BusMessage message(int number) {
        return new BusMessage(
                "message-" + number,
                new Topic("org.fedoraproject.prod.test.number"),
                Instant.EPOCH,
                Severity.INFO,
                null,
                null,
                List.of("ralph"),
                List.of(),
                List.of(),
                JsonNodeFactory.instance.objectNode().put("number", number).put("text", "größer – 数"));
    }

    /** Messages numbered from 0. */
    public static List<BusMessage> messages(int count) {
        return IntStream.range(0, count).mapToObj(QueueFixture::message).toList();
    }

    /** An entry made of a message. */
    public static AppendToFeed entry(String id) {
        Sentence sentence = Sentence.of("Ralph counted to " + id);
        FeedEntry entry = new FeedEntry(
                new MessageId(id),
                Instant.EPOCH,
                "test",
                "org.fedoraproject.prod.test.number",
                Severity.INFO,
                "ralph",
                List.of("ralph"),
                List.of(),
                null,
                sentence,
                sentence,
                "test",
                "");
        return new AppendToFeed(entry, List.of(new FeedId("u/ralph")), List.of(), List.of());
    }

    /** One entry, one refresh, one update. */
    public static Outputs outputs(String id) {
        return new Outputs(
                List.of(entry(id)), List.of(refresh(7)), List.of(Update.widget("u/ralph", new PlacementId(7), 1)));
    }

    /** A refresh of a placement. */
    public static RefreshWidget refresh(long placement) {
        return new RefreshWidget(new PlacementId(placement), "weeks");
    }
}
