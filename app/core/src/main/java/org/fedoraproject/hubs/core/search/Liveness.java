package org.fedoraproject.hubs.core.search;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How lively a team is, by when something last happened in its feed. A team whose feed is not for everybody counts as quiet. */
public enum Liveness {
    /** Within the last hour. */
    NOW(Duration.ofHours(1)),
    /** Within a week, not within the hour. */
    WEEK(Duration.ofDays(7)),
    /** Within thirty days, not within the week. */
    MONTH(Duration.ofDays(30)),
    /** Longer ago, or never as far as the portal knows. */
    QUIET(null);

    private final @Nullable Duration within;

    Liveness(@Nullable Duration within) {
        this.within = within;
    }

    /** When something must have happened at the latest; absent where it need not. */
    public @Nullable Instant since(Instant now) {
        return within == null ? null : now.minus(within);
    }

    /**
     * What a team is.
     *
     * @param lastAt when something last happened; absent when never
     */
    public static Liveness of(@Nullable Instant lastAt, Instant now) {
        for (Liveness each : values()) {
            Instant since = each.since(now);
            if (since == null || (lastAt != null && !lastAt.isBefore(since))) {
                return each;
            }
        }
        return QUIET;
    }
}
