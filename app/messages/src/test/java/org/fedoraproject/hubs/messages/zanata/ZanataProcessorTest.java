package org.fedoraproject.hubs.messages.zanata;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class ZanataProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new ZanataProcessor();
    }
}
