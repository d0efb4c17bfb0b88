package org.fedoraproject.hubs.widgets.meetings;

import java.util.List;

/**
 * What the template sees.
 *
 * @param now meetings that happen now
 * @param next those to come, the earliest first
 * @param past minutes, newest first
 * @param recorded how many minutes are known
 * @param file address of the calendar file to subscribe to; empty where there is none
 */
record MeetingsView(List<Row> now, List<Row> next, List<Past> past, int recorded, String file) {

    /**
     * @param title what it is called
     * @param address page about it; empty when there is none
     * @param start instant for scripts
     * @param startWords the same in words, in the zone of whoever looks
     * @param end instant for scripts; empty when nobody knows when it ends
     * @param endWords the time of day in words
     * @param utc time of day in UTC
     * @param countdown how long until it begins, or since it did
     * @param where place in words; empty when nobody said
     * @param whereLink address of the place; empty when it is no address
     * @param file address of the calendar file with this meeting alone; empty when nobody planned it
     * @param team address of the team's hub; empty on its own
     * @param teamTitle what people call the team
     */
    record Row(
            String title,
            String address,
            String start,
            String startWords,
            String end,
            String endWords,
            String utc,
            String countdown,
            String where,
            String whereLink,
            String file,
            String team,
            String teamTitle) {}

    /**
     * @param title what the meeting was called
     * @param address of the minutes
     * @param day on which it was, in words
     * @param iso the same for scripts
     * @param people who took part; 0 when nobody counted
     */
    record Past(String title, String address, String day, String iso, int people) {}
}
