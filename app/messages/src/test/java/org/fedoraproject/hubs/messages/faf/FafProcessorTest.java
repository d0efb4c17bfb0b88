package org.fedoraproject.hubs.messages.faf;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class FafProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new FafProcessor();
    }
}
