package org.fedoraproject.hubs.messages.kerneltest;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class KerneltestProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new KerneltestProcessor();
    }
}
