package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody being signed in at one browser.
 *
 * @param id its name
 * @param username who
 * @param groups those that the identity provider told at sign-in
 * @param agent what the browser called itself; may be empty
 * @param createdAt when they signed in
 * @param usedAt when they last did something, to the minute
 * @param expiresAt when it ends whatever they do
 */
public record Session(
        SessionId id,
        String username,
        Set<String> groups,
        String agent,
        Instant createdAt,
        Instant usedAt,
        Instant expiresAt) {

    /** Copies the set. */
    public Session {
        groups = Set.copyOf(groups);
    }
}
