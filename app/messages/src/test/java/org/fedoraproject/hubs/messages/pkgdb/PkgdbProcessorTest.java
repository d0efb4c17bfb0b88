package org.fedoraproject.hubs.messages.pkgdb;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class PkgdbProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new PkgdbProcessor();
    }
}
