package org.fedoraproject.hubs.messages.ipa;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class IpaProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new IpaProcessor();
    }
}
