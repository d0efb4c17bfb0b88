package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.update.Update;

/**
 * The coalescing set of widget refreshes and syncs of teams: one waiting job a placement and function, or a team; the first runs at once, later ones at most one in half
 * a second; one asked for while it runs runs once more afterwards. Thread-safe; may block; throws {@link QueueException}.
 */
public interface RefreshQueue {

    /**
     * A refresh in hand.
     *
     * @param job what to do
     * @param token proves the lease when it is finished
     * @param generation grows with every request; data of a lower one must not replace data of a higher one
     * @param attempt from 1
     */
    record Lease(Coalesced job, String token, long generation, int attempt) {}

    /** Asks for refreshes. */
    void request(Collection<? extends Coalesced> jobs);

    /**
     * Leases due refreshes for a minute; expired leases of the dead are due again, and after five attempts buried.
     *
     * @param max most to return
     * @param wait longest wait for the first
     */
    List<Lease> lease(int max, Duration wait);

    /**
     * It is done and the data is stored: publishes the updates, and makes the job due again when it was asked for meanwhile.
     *
     * @return false when the lease had been lost; the updates went out all the same
     */
    boolean done(Lease lease, List<Update> updates);

    /**
     * It failed: due again after a back-off that doubles with each attempt, or buried after the last one.
     *
     * @param reason why, in words for an operator
     */
    void failed(Lease lease, String reason);

    /** How many wait and how many are in hand. */
    QueueStatus status();
}
