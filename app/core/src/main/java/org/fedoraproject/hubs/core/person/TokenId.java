package org.fedoraproject.hubs.core.person;

import java.util.Optional;
import java.util.UUID;

/**
 * Names a personal token to the person whose it is. Not the token.
 *
 * @param value random
 */
public record TokenId(UUID value) {

    /** Reads one; empty when the text is none. */
    public static Optional<TokenId> parse(String text) {
        try {
            return Optional.of(new TokenId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
