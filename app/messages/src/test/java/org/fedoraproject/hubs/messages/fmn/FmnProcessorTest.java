package org.fedoraproject.hubs.messages.fmn;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class FmnProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new FmnProcessor();
    }
}
