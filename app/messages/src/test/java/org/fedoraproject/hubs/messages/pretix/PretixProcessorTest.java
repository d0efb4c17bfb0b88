package org.fedoraproject.hubs.messages.pretix;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class PretixProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new PretixProcessor();
    }
}
