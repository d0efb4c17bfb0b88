package org.fedoraproject.hubs.core.http;

import java.io.IOException;

/** A service sent more than anybody should keep in memory; what came was thrown away. Asking again would bring the same. */
public final class AnswerTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    AnswerTooLargeException(int most, Throwable cause) {
        super("an answer over " + most + " bytes", cause);
    }
}
