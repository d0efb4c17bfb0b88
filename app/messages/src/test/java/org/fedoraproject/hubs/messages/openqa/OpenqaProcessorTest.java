package org.fedoraproject.hubs.messages.openqa;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class OpenqaProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new OpenqaProcessor();
    }
}
