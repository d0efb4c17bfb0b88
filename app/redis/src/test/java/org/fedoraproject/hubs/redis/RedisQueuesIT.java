package org.fedoraproject.hubs.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.testkit.cache.WidgetCacheContract;
import org.fedoraproject.hubs.testkit.queue.Pipeline;
import org.fedoraproject.hubs.testkit.queue.QueueFixture;
import org.fedoraproject.hubs.testkit.queue.RefreshQueueContract;
import org.fedoraproject.hubs.testkit.queue.WorkQueueContract;
import org.fedoraproject.hubs.testkit.update.LiveStreamsContract;
import org.fedoraproject.hubs.testkit.update.UpdateChannelContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisQueuesIT
        implements WorkQueueContract,
                RefreshQueueContract,
                UpdateChannelContract,
                LiveStreamsContract,
                WidgetCacheContract {

    private final RedisQueues queues = RedisForTests.open();

    private final Pipeline pipeline = RedisForTests.pipeline(queues);

    @AfterEach
    void close() {
        queues.close();
    }

    @Override
    public Pipeline pipeline() {
        return pipeline;
    }

    @Override
    public UpdateChannel channel() {
        return queues.updates();
    }

    @Override
    public LiveStreams streams() {
        return queues.streams();
    }

    @Override
    public WidgetCache cache() {
        return queues.cache();
    }

    @Test
    void buriesWhatCannotBeReadAndGoesOn() {
        RedisForTests.with(redis -> {
            redis.xadd("hubs:messages", Map.of("p", "{ no JSON"));
            redis.xadd("hubs:messages", Map.of("foreign", "field"));
        });
        pipeline.inbox().put(QueueFixture.messages(1));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> !pipeline.messages()
                        .lease("a", 10, Duration.ofMillis(50))
                        .isEmpty());
        assertThat(pipeline.deadLetters().list(10))
                .hasSize(2)
                .extracting(DeadLetter::reason)
                .allSatisfy(reason -> assertThat(reason).startsWith("cannot be read"));
    }

    @Test
    void passesOverWhatStrangersPutAmongTheUpdates() {
        RedisForTests.with(redis -> {
            for (int i = 0; i < 50; i++) {
                redis.xadd("hubs:updates", Map.of("topic", "t/design\r\nevent: evil", "event", "widget", "data", "{}"));
                redis.xadd("hubs:updates", Map.of("whatever", "x"));
            }
            redis.xadd("hubs:updates", Map.of("topic", "t/design", "event", "widget", "data", "{}", "more", "x"));
        });
        assertThat(queues.updates().after("0-0", 10, Duration.ofMillis(100))).hasSize(1);
        assertThat(queues.malformedUpdates()).isEqualTo(100);
    }

    @Test
    void forgetsOnlyConsumersThatHoldNothing() {
        pipeline.inbox().put(QueueFixture.messages(2));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> !pipeline.messages()
                        .lease("holds", 1, Duration.ofMillis(50))
                        .isEmpty());
        List<UnitOfWork<org.fedoraproject.hubs.core.message.BusMessage>> other =
                pipeline.messages().lease("idle", 1, Duration.ZERO);
        pipeline.messages()
                .finish(List.of(new org.fedoraproject.hubs.core.queue.WorkQueue.Finished(
                        other.getFirst().id(), org.fedoraproject.hubs.core.queue.Outputs.NONE)));
        assertThat(queues.sweep(Duration.ofHours(1))).isZero();
        await().atMost(Duration.ofSeconds(5)).until(() -> queues.sweep(Duration.ofMillis(1)) == 1);
        assertThat(pipeline.messages().status().leased()).isEqualTo(1);
    }

    @Test
    void healthNamesWhatAnOperatorShouldPutRight() {
        pipeline.deadLetters().keepDelivery("key", "why", new byte[] {1});
        assertThat(queues.health().check().detail()).contains("1 dead letter(s)");
    }
}
