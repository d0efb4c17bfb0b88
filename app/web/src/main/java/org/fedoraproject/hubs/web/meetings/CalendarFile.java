package org.fedoraproject.hubs.web.meetings;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RefreshInterval;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import java.util.List;
import org.fedoraproject.hubs.core.meeting.PlannedMeeting;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.web.site.PageTexts;

/** Writes meetings as iCalendar (RFC 5545). The same meetings give the same file, byte by byte. Stateless. */
final class CalendarFile {

    private static final String PRODUCT = "-//Fedora Project//Fedora Hubs//EN";

    private static final Duration REFRESH = Duration.builder().hours(6).build();

    private CalendarFile() {}

    /**
     * The file.
     *
     * @param title what the calendar is called
     * @param meetings the earliest first, those called off among them: whoever has one already learns that it is off
     */
    static String of(String title, List<PlannedMeeting> meetings) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(title);
        calendar.setExperimentalProperty("X-WR-CALNAME", title);
        calendar.setRefreshInterval(new RefreshInterval(REFRESH));
        meetings.forEach(meeting -> calendar.addEvent(event(meeting)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(PlannedMeeting meeting) {
        VEvent event = new VEvent();
        // Teams that follow one calendar tell of one meeting: whoever subscribes to both sees it once.
        event.setUid(meeting.key() + "@fedora-hubs");
        event.setDateTimeStamp(Date.from(meeting.changed()));
        event.setLastModified(Date.from(meeting.changed()));
        event.setDateStart(Date.from(meeting.start()));
        event.setDateEnd(Date.from(meeting.end()));
        event.setSummary(meeting.name().isEmpty() ? PageTexts.here().say("site.meeting") : meeting.name());
        if (!meeting.where().isEmpty()) {
            event.setLocation(meeting.where());
        }
        SafeLink.of(meeting.link()).ifPresent(event::setUrl);
        event.setStatus(meeting.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
