package org.fedoraproject.hubs.core.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.message.MessageId;

/**
 * What people save, pin, hide and have read. All of it is for the eyes of its person alone and goes when they are erased; what others saved
 * that names somebody goes when that one is erased. Thread-safe; may block; throws {@link
 * org.fedoraproject.hubs.core.hub.HubStoreException} when the store cannot be reached. People who are not known keep nothing.
 */
public interface Streams {

    /** A person who comes back later than that begins a new visit: what they saw on the last one counts as read. */
    Duration VISIT = Duration.ofMinutes(30);

    /** How long a removed entry can be brought back. */
    Duration UNDO = Duration.ofDays(1);

    /** How somebody reads, in one round trip. */
    Reading reading(String username);

    /**
     * Somebody looks at their stream. After a pause of {@link #VISIT} what was there on their last look counts as read; on the first one
     * everything does.
     */
    void visit(String username, Instant now);

    /** Everything up to a moment is read, also when an earlier call said a later one: so it can be undone. */
    void read(String username, Instant upTo);

    /**
     * Keeps an entry; one that is kept stays pinned or not as it was.
     *
     * @return false when they keep {@value SavedEntry#MOST} already
     */
    boolean save(String username, SavedEntry entry);

    /**
     * Pins one that is kept, or unpins it.
     *
     * @return false when it is not kept, or when they pinned {@value SavedEntry#MOST_PINNED} already
     */
    boolean pin(String username, MessageId entry, boolean pinned);

    /** Removes one; for {@link #UNDO} it can be brought back. False when it was not kept. */
    boolean remove(String username, MessageId entry, Instant now);

    /** Brings back one that was removed; false when there is none any more, or no room. */
    boolean restore(String username, MessageId entry, Instant now);

    /** One that is kept. */
    Optional<SavedEntry> saved(String username, MessageId entry);

    /** Those that are kept: pinned ones first, then what was saved last. */
    List<SavedEntry> saved(String username, int offset, int limit);

    /** Keeps a kind of entries from somebody; false when they hide {@value Hide#MOST} already. */
    boolean hide(String username, Hide hide, Instant now);

    /** Shows it again; false when it was not hidden. */
    boolean show(String username, Hide hide);
}
