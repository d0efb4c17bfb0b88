package org.fedoraproject.hubs.testkit.update;

import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.update.UpdateChannel;

class InMemoryUpdateChannelTest implements UpdateChannelContract {

    private final UpdateChannel channel = new InMemoryPipeline().updates();

    @Override
    public UpdateChannel channel() {
        return channel;
    }
}
