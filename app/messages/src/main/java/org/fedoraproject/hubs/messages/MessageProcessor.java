package org.fedoraproject.hubs.messages;

import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;

/**
 * Understands the messages of one application of the bus. A pure function of the message: no HTTP, no clock, no database. One singleton
 * each; stateless and thread-safe.
 */
public interface MessageProcessor {

    /** The applications it understands: the first segment of the topic's tail. No two processors share one. */
    Set<String> applications();

    /**
     * What a message says. Called by {@link MessageProcessors} only, once a message, never at the same time for one message; must not
     * block. An exception is a mistake of the processor: the message then goes to the fallback processor.
     *
     * @param message of one of {@link #applications()}
     * @param action what follows the application in the topic, without a version at the end: {@code update.comment}
     * @return empty when the topic is none it knows; the fallback processor takes it then
     */
    Optional<Findings> process(BusMessage message, String action);
}
