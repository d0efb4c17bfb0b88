package org.fedoraproject.hubs.messages.compose;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class ComposeProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new ComposeProcessor();
    }
}
