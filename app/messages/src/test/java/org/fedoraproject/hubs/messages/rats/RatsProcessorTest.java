package org.fedoraproject.hubs.messages.rats;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class RatsProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new RatsProcessor();
    }
}
