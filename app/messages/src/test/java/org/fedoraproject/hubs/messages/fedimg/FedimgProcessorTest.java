package org.fedoraproject.hubs.messages.fedimg;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class FedimgProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new FedimgProcessor();
    }
}
