package org.fedoraproject.hubs.messages.infragit;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class InfragitProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new InfragitProcessor();
    }
}
