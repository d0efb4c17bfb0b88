package org.fedoraproject.hubs.testkit.update;

import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;

class InMemoryUpdateChannelTest implements UpdateChannelContract, LiveStreamsContract {

    private final InMemoryPipeline pipeline = new InMemoryPipeline();

    @Override
    public UpdateChannel channel() {
        return pipeline.updates();
    }

    @Override
    public LiveStreams streams() {
        return pipeline.streams();
    }
}
