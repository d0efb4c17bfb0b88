package org.fedoraproject.hubs.messages.pungi;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class PungiProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new PungiProcessor();
    }
}
