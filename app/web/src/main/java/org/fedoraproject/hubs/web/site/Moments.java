package org.fedoraproject.hubs.web.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as pages carry them: an instant that scripts turn into the reader's own time, and words in UTC that are right without. */
public final class Moments {

    private static final String MONTH = "MMMM uuuu";

    private Moments() {}

    /** For the {@code datetime} attribute, to the second. */
    public static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** "12 March 2026, 14:26 UTC", in the language of whoever asks. */
    public static String words(Instant instant) {
        return words(instant, PageTexts.here().say("site.moment-pattern"));
    }

    private static String words(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, PageTexts.here().locale())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** "March 2026". */
    public static String month(Instant instant) {
        return words(instant, MONTH);
    }
}
