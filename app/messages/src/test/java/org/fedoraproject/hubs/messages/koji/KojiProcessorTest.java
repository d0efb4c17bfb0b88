package org.fedoraproject.hubs.messages.koji;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class KojiProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new KojiProcessor();
    }
}
