package org.fedoraproject.hubs.web.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Locale;
import org.fedoraproject.hubs.core.json.MalformedJsonException;

/** A file that is no layout which this portal can take; says why, and nothing of what stands in it. */
final class NoLayoutException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final int number;

    /**
     * @param why it cannot be taken
     * @param number the line, the version or how many, as the reason's words want it
     */
    NoLayoutException(Why why, int number) {
        super("no layout: " + why);
        this.why = why;
        this.number = number;
    }

    /** A file that cannot be read at all. */
    static NoLayoutException of(MalformedJsonException unreadable) {
        int line = unreadable.getCause() instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getLineNr()
                : 0;
        return new NoLayoutException(Why.NOT_JSON, Math.max(0, line));
    }

    /** What is wrong with a file. */
    enum Why {
        /** None was chosen, or there is nothing in it. */
        NOTHING,
        /** It is no JSON, or goes too deep, or says something twice. */
        NOT_JSON,
        /** It is JSON of something else. */
        SOMETHING_ELSE,
        /** A later release of the portal wrote it. */
        OTHER_FORMAT,
        /** It has more widgets than a hub can have. */
        TOO_MANY,
        /** Its settings take more room than the page for layouts has. */
        TOO_LARGE;

        private String key() {
            return "layout.import-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Key of the words. */
    String key() {
        return why.key();
    }

    /** For the words. */
    int number() {
        return number;
    }
}
