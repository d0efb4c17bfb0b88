package org.fedoraproject.hubs.core.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A way of looking at one's stream that got a name.
 *
 * @param id in addresses
 * @param username whose
 * @param name theirs for it, 1 to {@link #LONGEST_NAME} characters; nobody has two of one name
 * @param query of the stream's address, without question mark, at most {@link #LONGEST_QUERY} characters; may be empty
 * @param createdAt when, to the millisecond
 */
public record SavedFilter(FilterId id, String username, String name, String query, Instant createdAt) {

    /** Most that one person has. */
    public static final int MOST = 50;

    /** Longest name. */
    public static final int LONGEST_NAME = 60;

    /** Longest query. */
    public static final int LONGEST_QUERY = 1_000;

    /** @throws IllegalArgumentException when the name or the query is too long, or the name is blank */
    public SavedFilter {
        if (name.isBlank() || name.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("a saved filter has a name and a query");
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
