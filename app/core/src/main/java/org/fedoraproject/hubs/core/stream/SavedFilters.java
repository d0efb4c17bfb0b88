package org.fedoraproject.hubs.core.stream;

import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.jspecify.annotations.Nullable;

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

    /**
     * Gives a filter a secret address for feed readers instead of the one it had.
     *
     * @param digest of the secret; absent to take the address back
     * @return false when there is no such filter of theirs
     */
    boolean feed(String username, FilterId id, @Nullable SecretDigest digest);

    /** The filter of a secret address; empty when it was taken back, or when its person is disabled. */
    Optional<SavedFilter> find(SecretDigest digest);

    /** Removes one; false when there is no such filter of theirs. */
    boolean remove(String username, FilterId id);
}
