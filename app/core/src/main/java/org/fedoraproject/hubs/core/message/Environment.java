package org.fedoraproject.hubs.core.message;

import java.util.Optional;

/** Where a portal or a sender runs; the environments never mix. */
public enum Environment {
    /** The real thing; topic segment {@code prod}. */
    PRODUCTION,
    /** Rehearsal; topic segments {@code stg} and, of CentOS, {@code stage}. */
    STAGING,
    /** Somebody's machine; topic segment {@code dev}. */
    DEVELOPMENT;

    /** The environment that a topic's segment names; empty for anything else. */
    public static Optional<Environment> ofSegment(String segment) {
        return switch (segment) {
            case "prod" -> Optional.of(PRODUCTION);
            case "stg", "stage" -> Optional.of(STAGING);
            case "dev" -> Optional.of(DEVELOPMENT);
            default -> Optional.empty();
        };
    }

    /** The segment that messages of this environment carry. */
    public String segment() {
        return switch (this) {
            case PRODUCTION -> "prod";
            case STAGING -> "stg";
            case DEVELOPMENT -> "dev";
        };
    }
}
