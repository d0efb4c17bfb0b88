package org.fedoraproject.hubs.messages.meetbot;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class MeetbotProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new MeetbotProcessor();
    }
}
