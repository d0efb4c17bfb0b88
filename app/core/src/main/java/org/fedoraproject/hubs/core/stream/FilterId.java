package org.fedoraproject.hubs.core.stream;

import java.util.Optional;
import java.util.UUID;

/**
 * What a saved filter is called in addresses.
 *
 * @param value random
 */
public record FilterId(UUID value) {

    /** A new one. */
    public static FilterId fresh() {
        return new FilterId(UUID.randomUUID());
    }

    /** Reads one; empty when it is none. */
    public static Optional<FilterId> parse(String text) {
        try {
            return Optional.of(new FilterId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
