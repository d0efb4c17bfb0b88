package org.fedoraproject.hubs.messages.nagios;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class NagiosProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new NagiosProcessor();
    }
}
