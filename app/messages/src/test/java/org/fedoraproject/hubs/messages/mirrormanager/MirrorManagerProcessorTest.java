package org.fedoraproject.hubs.messages.mirrormanager;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class MirrorManagerProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new MirrorManagerProcessor();
    }
}
