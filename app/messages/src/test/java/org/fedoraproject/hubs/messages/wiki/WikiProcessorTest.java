package org.fedoraproject.hubs.messages.wiki;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class WikiProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new WikiProcessor();
    }
}
