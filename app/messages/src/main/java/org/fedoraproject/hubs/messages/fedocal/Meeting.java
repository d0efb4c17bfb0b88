package org.fedoraproject.hubs.messages.fedocal;

import org.fedoraproject.hubs.messages.Fields;

/**
 * A meeting as messages carry it.
 *
 * @param id in the calendar's addresses; empty when the message is about a calendar
 * @param name its title
 * @param calendar name of the calendar it is in
 * @param when date, time and zone as written: {@code 2026-11-21 at 17:00 UTC}; empty when the message does not tell
 */
record Meeting(String id, String name, String calendar, String when) {

    private static final int MINUTES = 5;

    static Meeting of(Fields body) {
        String date = body.text("meeting.meeting_date");
        String time = body.text("meeting.meeting_time_start");
        String zone = body.text("meeting.meeting_timezone");
        String clock = time.length() > MINUTES ? time.substring(0, MINUTES) : time;
        String when = date.isEmpty() ? "" : clock.isEmpty() ? date : (date + " at " + clock + " " + zone).strip();
        return new Meeting(
                body.text("meeting.meeting_id"),
                body.text("meeting.meeting_name"),
                body.text("calendar.calendar_name", "meeting.calendar_name"),
                when);
    }
}
