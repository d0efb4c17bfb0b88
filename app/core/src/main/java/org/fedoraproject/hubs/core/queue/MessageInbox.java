package org.fedoraproject.hubs.core.queue;

import java.util.List;
import org.fedoraproject.hubs.core.message.BusMessage;

/** Where the listener puts what it took from the bus. Thread-safe; throws {@link QueueException} when nothing could be put. */
public interface MessageInbox {

    /**
     * Puts messages into the queue of messages, in order; a message whose id was taken in during the last six hours is left out. When this
     * returns, what it put is as durable as the queue can make it, and the broker may be told so.
     *
     * @return how many were new
     */
    int put(List<BusMessage> messages);

    /** Whether the listener should stop taking: the queue is longer than its mark or memory is short. With hysteresis. */
    boolean isFull();
}
