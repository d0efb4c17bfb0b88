package org.fedoraproject.hubs.messages.happinesspacket;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class HappinessPacketProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new HappinessPacketProcessor();
    }
}
