package org.fedoraproject.hubs.messages.waiverdb;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class WaiverdbProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new WaiverdbProcessor();
    }
}
