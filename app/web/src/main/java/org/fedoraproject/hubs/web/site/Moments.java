package org.fedoraproject.hubs.web.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as pages carry them: an instant that scripts turn into the reader's own time, and words in UTC that are right without. */
public final class Moments {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Moments() {}

    /** For the {@code datetime} attribute, to the second. */
    public static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** "12 March 2026, 14:26 UTC". */
    public static String words(Instant instant) {
        return WORDS.format(instant);
    }

    /** "March 2026". */
    public static String month(Instant instant) {
        return MONTH.format(instant);
    }
}
