package org.fedoraproject.hubs.messages.askbot;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class AskbotProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new AskbotProcessor();
    }
}
