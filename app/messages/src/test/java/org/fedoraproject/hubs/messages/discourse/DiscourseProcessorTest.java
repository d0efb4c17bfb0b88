package org.fedoraproject.hubs.messages.discourse;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class DiscourseProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new DiscourseProcessor();
    }
}
