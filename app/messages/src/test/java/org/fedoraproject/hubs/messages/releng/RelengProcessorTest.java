package org.fedoraproject.hubs.messages.releng;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class RelengProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new RelengProcessor();
    }
}
