package org.fedoraproject.hubs.messages.ansible;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class AnsibleProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new AnsibleProcessor();
    }
}
