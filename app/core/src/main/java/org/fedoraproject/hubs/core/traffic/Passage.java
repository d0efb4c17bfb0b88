package org.fedoraproject.hubs.core.traffic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * That a message went through.
 *
 * @param message what makes it the same message
 * @param application which sent it; cut to 60 characters, {@link Traffic#OTHER} when it names none
 * @param at when it happened, by the message's clock
 */
public record Passage(MessageId message, String application, Instant at) {

    /** Cleans and bounds the name, which publishers choose. */
    public Passage {
        String clean = PlainText.clean(application, 60);
        application = clean.isEmpty() ? Traffic.OTHER : clean;
    }

    /** Of a message understood. */
    public static Passage of(Activity activity) {
        return new Passage(activity.id(), activity.application(), activity.at());
    }

    /** The day (UTC) that it counts for: a clock that is ahead counts for today. */
    public LocalDate day(Instant now) {
        return LocalDate.ofInstant(at.isAfter(now) ? now : at, ZoneOffset.UTC);
    }
}
