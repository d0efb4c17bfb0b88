package org.fedoraproject.hubs.messages.fedocal;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class FedocalProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new FedocalProcessor();
    }
}
