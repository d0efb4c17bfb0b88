package org.fedoraproject.hubs.testkit.queue;

import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/**
 * All queues of one implementation, as a contract sees them.
 *
 * @param inbox where messages come in
 * @param messages what waits for triage
 * @param entries what waits for a worker
 * @param refreshes the coalescing set
 * @param deadLetters what could not be done
 * @param updates what browsers are told
 * @param empty makes it forget everything, as a Redis that was flushed
 */
public record Pipeline(
        MessageInbox inbox,
        WorkQueue<BusMessage> messages,
        WorkQueue<AppendToFeed> entries,
        RefreshQueue refreshes,
        DeadLetters deadLetters,
        UpdateChannel updates,
        Runnable empty) {

    /** The twin. */
    public static Pipeline of(InMemoryPipeline twin) {
        return new Pipeline(
                twin.inbox(),
                twin.messages(),
                twin.entries(),
                twin.refreshes(),
                twin.deadLetters(),
                twin.updates(),
                twin::empty);
    }
}
