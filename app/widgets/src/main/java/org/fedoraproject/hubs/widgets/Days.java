package org.fedoraproject.hubs.widgets;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days in words of a language. Stateless and thread-safe. */
public final class Days {

    /** Languages come from a list of the portal's own: this does not grow with what visitors send. */
    private static final Map<Locale, RelativeDateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private static final int WEEK = 7;

    private static final int LONG_AGO = 60;

    private Days() {}

    /**
     * How long ago something was, to the day, which is as much as others need to know of somebody: "today", "yesterday", "3 days ago", "2
     * weeks ago", "4 months ago". What is to come counts as today.
     *
     * @param zone in which days begin
     */
    public static String ago(Instant at, Instant now, ZoneId zone, Locale locale) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = at.atZone(zone).toLocalDate();
        long days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        RelativeDateTimeFormatter format = FORMATS.computeIfAbsent(locale, RelativeDateTimeFormatter::getInstance);
        if (days < WEEK) {
            return format.format(-(double) days, RelativeDateTimeUnit.DAY);
        }
        return days < LONG_AGO
                ? format.formatNumeric(-(double) Math.floorDiv(days, WEEK), RelativeDateTimeUnit.WEEK)
                : format.formatNumeric(-(double) ChronoUnit.MONTHS.between(day, today), RelativeDateTimeUnit.MONTH);
    }

    /** "12 March 2026". */
    public static String full(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(regional(locale)));
    }

    /** "12 Mar", for labels. */
    public static String small(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(regional(locale)));
    }

    /** "March 2026". */
    public static String month(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale));
    }

    /** The English of these pages is that of no continent: days before months, hours to 24. */
    public static Locale regional(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
