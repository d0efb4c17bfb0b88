package org.fedoraproject.hubs.messages.trac;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class TracProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new TracProcessor();
    }
}
