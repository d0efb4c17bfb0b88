package org.fedoraproject.hubs.messages.anitya;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class AnityaProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new AnityaProcessor();
    }
}
