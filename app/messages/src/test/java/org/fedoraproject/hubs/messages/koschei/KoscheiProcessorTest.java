package org.fedoraproject.hubs.messages.koschei;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class KoscheiProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new KoscheiProcessor();
    }
}
