package org.fedoraproject.hubs.messages.jenkins;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class JenkinsProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new JenkinsProcessor();
    }
}
