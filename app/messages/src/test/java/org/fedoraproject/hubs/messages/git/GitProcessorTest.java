package org.fedoraproject.hubs.messages.git;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class GitProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new GitProcessor();
    }
}
