package org.fedoraproject.hubs.messages.copr;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class CoprProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new CoprProcessor();
    }
}
