package org.fedoraproject.hubs.messages.bugzilla;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class BugzillaProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new BugzillaProcessor();
    }
}
