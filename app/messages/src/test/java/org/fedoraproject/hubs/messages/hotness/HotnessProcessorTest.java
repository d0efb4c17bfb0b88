package org.fedoraproject.hubs.messages.hotness;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class HotnessProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new HotnessProcessor();
    }
}
