package org.fedoraproject.hubs.messages.logging;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class LoggingProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new LoggingProcessor();
    }
}
