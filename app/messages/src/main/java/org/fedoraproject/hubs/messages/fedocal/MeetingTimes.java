package org.fedoraproject.hubs.messages.fedocal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.fedoraproject.hubs.messages.Fields;
import org.jspecify.annotations.Nullable;

/**
 * When a meeting is, as the calendar writes it: a date, a time and the name of a zone.
 *
 * @param words as written: {@code 2026-11-21 at 17:00 UTC}; empty when the message does not tell
 * @param start absent when it cannot be told
 * @param end after the start, where the calendar has it before by a slip an hour later; absent when there is no start
 */
record MeetingTimes(
        String words, @Nullable Instant start, @Nullable Instant end) {

    private static final int MINUTES = 5;

    private static final Duration USUAL = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofDays(31);

    /** So long a called-off or past meeting stays in calendar files that people subscribed to. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    static MeetingTimes of(Fields meeting) {
        String date = meeting.text("meeting_date");
        String time = meeting.text("meeting_time_start");
        String zone = meeting.text("meeting_timezone");
        Instant start = instant(date, time, zone);
        return new MeetingTimes(words(date, time, zone), start, start == null ? null : end(start, meeting, date, zone));
    }

    private static String words(String date, String time, String zone) {
        String clock = time.length() > MINUTES ? time.substring(0, MINUTES) : time;
        return date.isEmpty() ? "" : clock.isEmpty() ? date : (date + " at " + clock + " " + zone).strip();
    }

    private static Instant end(Instant start, Fields meeting, String date, String zone) {
        String stop = meeting.text("meeting_time_stop");
        for (String day : new String[] {meeting.text("meeting_date_end"), date}) {
            Instant end = instant(day, stop, zone);
            if (end != null && end.isAfter(start) && end.isBefore(start.plus(LONGEST))) {
                return end;
            }
        }
        return start.plus(USUAL);
    }

    private static @Nullable Instant instant(String date, String time, String zone) {
        try {
            return LocalDate.parse(date)
                    .atTime(LocalTime.parse(time))
                    .atZone(zone(zone))
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneId zone(String name) {
        return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    }

    /** When hubs may forget it. */
    @Nullable
    Instant forgotten() {
        return end == null ? null : end.plus(REMEMBERED);
    }
}
