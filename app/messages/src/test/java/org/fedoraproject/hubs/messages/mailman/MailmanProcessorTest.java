package org.fedoraproject.hubs.messages.mailman;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class MailmanProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new MailmanProcessor();
    }
}
