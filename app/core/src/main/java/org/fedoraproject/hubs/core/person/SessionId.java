package org.fedoraproject.hubs.core.person;

import java.util.Optional;
import java.util.UUID;

/**
 * Names a session to the person whose it is, and in tokens for event streams. Not what signs them in.
 *
 * @param value random
 */
public record SessionId(UUID value) {

    /** Reads one; empty when the text is none. */
    public static Optional<SessionId> parse(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
