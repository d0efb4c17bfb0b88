package org.fedoraproject.hubs.messages.mbs;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class MbsProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new MbsProcessor();
    }
}
