package org.fedoraproject.hubs.messages.odcs;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class OdcsProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new OdcsProcessor();
    }
}
