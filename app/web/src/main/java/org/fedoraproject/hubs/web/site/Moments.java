package org.fedoraproject.hubs.web.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.fedoraproject.hubs.widgets.Texts;

/** Times as pages carry them: an instant that scripts turn into the reader's own time, and words in UTC that are right without. */
public final class Moments {

    private static final String MONTH = "yMMMM";

    private Moments() {}

    /** For the {@code datetime} attribute, to the second. */
    public static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** "12 March 2026, 14:26 UTC", in the language of whoever asks. */
    public static String words(Instant instant) {
        Texts texts = PageTexts.here();
        return words(instant, texts.say("site.moment-pattern"), texts);
    }

    /** "12 March 2026", in UTC. */
    public static String day(Instant instant, Texts texts) {
        return words(instant, texts.say("site.day-pattern"), texts);
    }

    private static String words(Instant instant, String pattern, Texts texts) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** "March 2026". */
    public static String month(Instant instant) {
        return DateTimeFormatter.ofLocalizedPattern(MONTH)
                .localizedBy(PageTexts.here().locale())
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
