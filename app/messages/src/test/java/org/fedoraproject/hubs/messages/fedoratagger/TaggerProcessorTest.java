package org.fedoraproject.hubs.messages.fedoratagger;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class TaggerProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new TaggerProcessor();
    }
}
