package org.fedoraproject.hubs.messages.maubot;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class MaubotProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new MaubotProcessor();
    }
}
