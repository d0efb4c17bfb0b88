package org.fedoraproject.hubs.messages.summershum;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class SummershumProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new SummershumProcessor();
    }
}
