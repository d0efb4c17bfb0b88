package org.fedoraproject.hubs.widgets.meetings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;

/** Words for one page: in the zone and language of whoever looks. Not shared. */
final class MeetingWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final String own;
    private final boolean onTeam;
    private final Texts texts;
    private final Instant now;
    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter year;

    MeetingWords(ViewInput<MeetingsConfig> input) {
        own = input.hub().id().path();
        onTeam = input.hub().id().kind() == HubKind.TEAM;
        texts = input.texts();
        now = input.now();
        zone = input.zone();
        day = DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd").withLocale(input.locale());
        year = DateTimeFormatter.ofLocalizedPattern("yMMMMd").withLocale(input.locale());
    }

    MeetingsView.Row row(MeetingsData.Meeting meeting) {
        String team = meeting.team().isEmpty() ? own : meeting.team();
        String place = meeting.where().replaceFirst("^([#!][^:\\s]+):\\S+$", "$1");
        return new MeetingsView.Row(
                meeting.name().isEmpty() ? texts.say("nameless") : meeting.name(),
                SafeLink.of(meeting.link()).orElse(""),
                meeting.start().toString(),
                start(meeting.start()),
                meeting.running() ? "" : meeting.end().toString(),
                clock(meeting.end(), zone),
                clock(meeting.start(), ZoneOffset.UTC),
                countdown(meeting.start()),
                place,
                SafeLink.of(place).orElse(""),
                meeting.key().isEmpty() ? "" : file(team) + "?meeting=" + encoded(meeting.key()),
                onTeam ? "" : "/" + team + "/",
                meeting.teamTitle());
    }

    MeetingsView.Past past(MeetingsData.Minutes minutes) {
        String name = minutes.name() == null ? "" : minutes.name();
        return new MeetingsView.Past(
                name.isEmpty() ? texts.say("nameless") : name,
                SafeLink.of(minutes.link()).orElse(""),
                year.format(minutes.ended().atZone(zone)),
                minutes.ended().toString(),
                minutes.people());
    }

    static String file(String team) {
        return "/" + team + "/meetings.ics";
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private String start(Instant start) {
        boolean today = start.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        String clock = clock(start, zone);
        return today ? texts.say("today", Map.of("time", clock)) : day.format(start.atZone(zone)) + ", " + clock;
    }

    private static String clock(Instant time, ZoneId zone) {
        return CLOCK.format(time.atZone(zone));
    }

    private String countdown(Instant start) {
        boolean began = !start.isAfter(now);
        Duration distance = began ? Duration.between(start, now) : Duration.between(now, start);
        String way = began ? "since" : "in";
        if (distance.toMinutes() < 60) {
            // A minute that has begun counts on the way there.
            long minutes = began ? distance.toMinutes() : Math.max(1, (distance.toSeconds() + 59) / 60);
            return texts.say(way + ".minutes", Map.of("count", minutes));
        }
        return distance.toHours() < 24
                ? texts.say(way + ".hours", Map.of("count", distance.toHours()))
                : texts.say(way + ".days", Map.of("count", distance.toDays()));
    }
}
