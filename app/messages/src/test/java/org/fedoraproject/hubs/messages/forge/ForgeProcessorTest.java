package org.fedoraproject.hubs.messages.forge;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class ForgeProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new ForgeProcessor();
    }
}
