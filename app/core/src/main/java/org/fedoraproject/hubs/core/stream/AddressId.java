package org.fedoraproject.hubs.core.stream;

import java.util.Optional;
import java.util.UUID;

/**
 * Names a secret address to the person whose it is. Not the secret.
 *
 * @param value random
 */
public record AddressId(UUID value) {

    /** A new one. */
    public static AddressId fresh() {
        return new AddressId(UUID.randomUUID());
    }

    /** Reads one; empty when it is none. */
    public static Optional<AddressId> parse(String text) {
        try {
            return Optional.of(new AddressId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
