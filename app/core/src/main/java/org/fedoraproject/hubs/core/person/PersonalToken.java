package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Lets a script act for a person.
 *
 * @param id its name
 * @param username for whom
 * @param label what the person calls it
 * @param scopes what it may do
 * @param createdAt when
 * @param usedAt last use, to the minute; absent when never
 * @param expiresAt when it ends
 */
public record PersonalToken(
        TokenId id,
        String username,
        String label,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant usedAt,
        Instant expiresAt) {

    /** Copies the set. */
    public PersonalToken {
        scopes = Set.copyOf(scopes);
    }
}
