package org.fedoraproject.hubs.messages.imageuploader;

import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;

final class ImageUploaderProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new ImageUploaderProcessor();
    }
}
