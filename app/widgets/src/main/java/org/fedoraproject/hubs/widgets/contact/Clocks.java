package org.fedoraproject.hubs.widgets.contact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** What time it is elsewhere, and how far away that is. Stateless. */
final class Clocks {

    private static final int HOUR = 3600;

    private Clocks() {}

    /**
     * The time somewhere; absent when the zone is none.
     *
     * @param zone IANA name
     * @param own zone of the viewer; UTC when unknown
     */
    static ContactView.@Nullable Clock at(Instant now, String zone, ZoneId own, Texts texts) {
        try {
            ZoneId there = ZoneId.of(zone);
            DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE", texts.locale());
            DateTimeFormatter clock =
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(Days.regional(texts.locale()));
            String time =
                    now.atZone(there).format(day) + " " + now.atZone(there).format(clock);
            return new ContactView.Clock(time, zone.replace('_', ' '), distance(now, there, own, texts));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String distance(Instant now, ZoneId there, ZoneId own, Texts texts) {
        ZoneOffset offset = there.getRules().getOffset(now);
        if (own.equals(ZoneOffset.UTC)) {
            return "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
        }
        int seconds = offset.getTotalSeconds() - own.getRules().getOffset(now).getTotalSeconds();
        if (seconds == 0) {
            return texts.say("same");
        }
        int minutes = Math.abs(seconds) % HOUR / 60;
        String hours = Math.abs(seconds) / HOUR + (minutes == 0 ? "" : String.format(texts.locale(), ":%02d", minutes));
        // "1:30" takes the plural in every language we speak.
        int count = minutes == 0 ? Math.abs(seconds) / HOUR : 2;
        return texts.say(seconds > 0 ? "ahead" : "behind", Map.of("hours", hours, "count", count));
    }
}
