package org.fedoraproject.hubs.core.stream;

import java.util.List;
import java.util.Optional;

/**
 * Filters that people named. Thread-safe; may block; throws {@link org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot
 * be reached.
 */
public interface SavedFilters {

    /**
     * Keeps one. One of the same name gets its query and stays what it is otherwise.
     *
     * @return what is kept now; empty when they have {@value SavedFilter#MOST} already, or are not known
     */
    Optional<SavedFilter> save(SavedFilter filter);

    /** A person's, by name. */
    List<SavedFilter> of(String username);

    /** Removes one; false when there is no such filter of theirs. */
    boolean remove(String username, FilterId id);
}
