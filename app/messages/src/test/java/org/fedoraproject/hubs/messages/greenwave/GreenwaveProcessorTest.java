package org.fedoraproject.hubs.messages.greenwave;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class GreenwaveProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new GreenwaveProcessor();
    }
}
