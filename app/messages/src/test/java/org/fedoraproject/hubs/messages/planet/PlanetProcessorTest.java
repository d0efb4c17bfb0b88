package org.fedoraproject.hubs.messages.planet;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class PlanetProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new PlanetProcessor();
    }
}
