package org.fedoraproject.hubs.messages.accounts;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class FasProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new FasProcessor();
    }
}
