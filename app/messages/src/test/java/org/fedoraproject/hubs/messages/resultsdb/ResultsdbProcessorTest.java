package org.fedoraproject.hubs.messages.resultsdb;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class ResultsdbProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new ResultsdbProcessor();
    }
}
