package org.fedoraproject.hubs.messages.mdapi;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class MdapiProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new MdapiProcessor();
    }
}
