package org.fedoraproject.hubs.messages.nuancier;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class NuancierProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new NuancierProcessor();
    }
}
