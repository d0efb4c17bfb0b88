package org.fedoraproject.hubs.messages.autocloud;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class AutocloudProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new AutocloudProcessor();
    }
}
