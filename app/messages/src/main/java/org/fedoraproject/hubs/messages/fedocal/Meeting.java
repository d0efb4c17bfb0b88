package org.fedoraproject.hubs.messages.fedocal;

import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Keepsake;

/**
 * A meeting as messages carry it.
 *
 * @param id in the calendar's addresses; empty when the message is about a calendar
 * @param name its title
 * @param calendar name of the calendar it is in
 * @param place where it is; empty when nobody said
 * @param times when
 */
record Meeting(String id, String name, String calendar, String place, MeetingTimes times) {

    static Meeting of(Fields body) {
        return new Meeting(
                body.text("meeting.meeting_id"),
                body.text("meeting.meeting_name"),
                body.text("calendar.calendar_name", "meeting.calendar_name"),
                body.text("meeting.meeting_location"),
                MeetingTimes.of(body.at("meeting")));
    }

    /** Date, time and zone as written: {@code 2026-11-21 at 17:00 UTC}; empty when the message does not tell. */
    String when() {
        return times.words();
    }

    /** What teams remember of it; one that recurs has one date at a time here, the next, which its reminders tell. */
    Keepsake keepsake(String site, boolean calledOff) {
        if (times.start() == null) {
            return Keepsake.of("meeting", "");
        }
        return Keepsake.of("meeting", "fedocal", id)
                .until(times.forgotten())
                .text("name", name)
                .text("calendar", calendar)
                .text("where", place)
                .time("start", times.start())
                .time("end", times.end())
                .mark("cancelled", calledOff)
                .link("link", site + "meeting/" + id + "/");
    }
}
