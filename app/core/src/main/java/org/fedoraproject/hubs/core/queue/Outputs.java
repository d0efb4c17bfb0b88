package org.fedoraproject.hubs.core.queue;

import java.util.List;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.update.Update;

/**
 * What finishing a unit of work adds to the next stages, all in the same atomic step as its acknowledgement.
 *
 * @param entries for the queue of feed entries
 * @param refreshes for the coalescing set
 * @param updates for the browsers
 */
public record Outputs(List<AppendToFeed> entries, List<Coalesced> refreshes, List<Update> updates) {

    /** Nothing follows. */
    public static final Outputs NONE = new Outputs(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Outputs {
        entries = List.copyOf(entries);
        refreshes = List.copyOf(refreshes);
        updates = List.copyOf(updates);
    }
}
