package org.fedoraproject.hubs.messages.bodhi;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class BodhiProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new BodhiProcessor();
    }
}
