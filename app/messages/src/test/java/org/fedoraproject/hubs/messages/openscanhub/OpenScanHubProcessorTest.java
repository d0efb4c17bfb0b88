package org.fedoraproject.hubs.messages.openscanhub;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class OpenScanHubProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new OpenScanHubProcessor();
    }
}
