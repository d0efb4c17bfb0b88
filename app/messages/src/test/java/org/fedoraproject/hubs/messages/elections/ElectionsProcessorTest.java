package org.fedoraproject.hubs.messages.elections;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class ElectionsProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new ElectionsProcessor();
    }
}
