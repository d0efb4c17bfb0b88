package org.fedoraproject.hubs.messages.coreos;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class CoreosProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new CoreosProcessor();
    }
}
