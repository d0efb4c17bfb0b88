package org.fedoraproject.hubs.listener.decode;

import org.fedoraproject.hubs.core.message.BusMessage;

/** What became of a delivery. */
public sealed interface Decoded {

    /**
     * It is a message.
     *
     * @param message ready for the queue
     */
    record Understood(BusMessage message) implements Decoded {}

    /**
     * It is none, and never will be: for the dead letters.
     *
     * @param reason why, in words for an operator; quotes no content
     */
    record Undecodable(String reason) implements Decoded {}
}
