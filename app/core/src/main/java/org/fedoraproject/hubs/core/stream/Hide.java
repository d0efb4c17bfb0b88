package org.fedoraproject.hubs.core.stream;

import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person does not want to see.
 *
 * @param hub where; absent for everywhere
 * @param kind what sort of thing
 */
public record Hide(@Nullable HubId hub, EntryKind kind) {

    /** Most that one person has. */
    public static final int MOST = 200;

    /** Whether it keeps an entry of that hub from its person. */
    public boolean hides(HubId where, FeedEntry entry) {
        return (hub == null || hub.equals(where)) && kind.equals(EntryKind.of(entry));
    }
}
