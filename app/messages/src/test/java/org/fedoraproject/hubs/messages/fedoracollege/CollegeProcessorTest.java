package org.fedoraproject.hubs.messages.fedoracollege;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class CollegeProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new CollegeProcessor();
    }
}
