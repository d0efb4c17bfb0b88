package org.fedoraproject.hubs.messages.logdetective;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class LogDetectiveProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new LogDetectiveProcessor();
    }
}
