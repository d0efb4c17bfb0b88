package org.fedoraproject.hubs.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.Outputs;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.junit.jupiter.api.Test;

final class BackPressureTest {

    @Test
    void restsAboveItsMarkUntilTheQueueIsHalfEmpty() {
        InMemoryPipeline pipeline = new InMemoryPipeline();
        BackPressure pressure = new BackPressure(pipeline.messages(), 4);
        pipeline.inbox()
                .put(IntStream.range(0, 5)
                        .mapToObj(n -> Portal.message(n, List.of(), List.of()))
                        .toList());

        assertThat(pressure.getAsBoolean()).isTrue();
        take(pipeline.messages(), 2);
        await().during(Duration.ofMillis(600)).until(pressure::getAsBoolean);
        take(pipeline.messages(), 1);
        await().until(() -> !pressure.getAsBoolean());
    }

    private static void take(WorkQueue<BusMessage> queue, int count) {
        queue.finish(queue.lease("test", count, Duration.ZERO).stream()
                .map(unit -> new WorkQueue.Finished(unit.id(), Outputs.NONE))
                .toList());
    }
}
