package org.fedoraproject.hubs.messages.badges;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class BadgesProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new BadgesProcessor();
    }
}
