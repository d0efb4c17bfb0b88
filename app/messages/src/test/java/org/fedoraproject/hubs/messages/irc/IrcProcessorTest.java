package org.fedoraproject.hubs.messages.irc;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class IrcProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new IrcProcessor();
    }
}
