package org.fedoraproject.hubs.postgres;

import org.jspecify.annotations.Nullable;

/** The schema and this program do not fit together, or the schema cannot be made; the message says what to do. */
public final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
