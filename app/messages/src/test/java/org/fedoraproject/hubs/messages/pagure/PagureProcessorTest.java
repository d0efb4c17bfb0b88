package org.fedoraproject.hubs.messages.pagure;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class PagureProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new PagureProcessor();
    }
}
