package org.fedoraproject.hubs.core.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * A secret address under which a feed reader, which cannot sign in, reads what one person may read at that moment.
 *
 * @param id its name
 * @param username whose
 * @param source what it gives
 * @param createdAt when, to the millisecond
 * @param usedAt last use, to the minute; absent when never
 */
public record ReaderAddress(
        AddressId id,
        String username,
        Source source,
        Instant createdAt,
        @Nullable Instant usedAt) {

    /** Most that one person has. */
    public static final int MOST = 50;

    /** Cuts the time. */
    public ReaderAddress {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What an address gives. */
    public sealed interface Source {}

    /** The person's stream. */
    public record OwnStream() implements Source {}

    /** What a filter of theirs leaves of it. */
    public record Filtered(FilterId filter) implements Source {}

    /** The feed of a hub that they may see into. */
    public record OfHub(HubId hub) implements Source {}

    /** The same after a use. */
    public ReaderAddress used(Instant now) {
        return new ReaderAddress(id, username, source, createdAt, now);
    }
}
