package org.fedoraproject.hubs.messages;

import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.message.BusMessage;

/**
 * Understands the messages of one application of the bus. A pure function of the message: no HTTP, no clock, no database. One singleton
 * each; stateless and thread-safe.
 */
public interface MessageProcessor {

    /** The applications it understands: the first segment of the topic's tail. No two processors share one. */
    Set<String> applications();

    /**
     * The activity of a message.
     *
     * @return empty when the topic is none it knows; the fallback processor takes it then
     */
    Optional<Activity> process(BusMessage message);
}
