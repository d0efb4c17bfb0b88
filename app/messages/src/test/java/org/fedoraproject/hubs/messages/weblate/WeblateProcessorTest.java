package org.fedoraproject.hubs.messages.weblate;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class WeblateProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new WeblateProcessor();
    }
}
