package org.fedoraproject.hubs.messages.pdc;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class PdcProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new PdcProcessor();
    }
}
