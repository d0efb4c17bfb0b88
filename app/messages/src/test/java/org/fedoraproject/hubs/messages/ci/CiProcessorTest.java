package org.fedoraproject.hubs.messages.ci;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class CiProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new CiProcessor();
    }
}
