package org.fedoraproject.hubs.testkit.queue;

import java.time.Clock;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;

class InMemoryPipelineTest implements WorkQueueContract, RefreshQueueContract {

    private final Pipeline pipeline = Pipeline.of(new InMemoryPipeline(Clock.systemUTC(), QueueFixture.QUICK));

    @Override
    public Pipeline pipeline() {
        return pipeline;
    }
}
