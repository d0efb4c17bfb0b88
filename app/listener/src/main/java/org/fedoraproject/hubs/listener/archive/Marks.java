package org.fedoraproject.hubs.listener.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * Up to when everything a source said has been taken in; kept outside Redis, so that what Redis loses can be asked for again. Thread-safe;
 * throws {@code HubStoreException} when the store cannot be reached.
 */
public interface Marks {

    /** The mark of a source; empty when nothing ever came from it. */
    Optional<Instant> of(String source);

    /** Moves a mark forward; an earlier time leaves it as it is. */
    void advance(String source, Instant time);
}
