package org.fedoraproject.hubs.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.fedoraproject.hubs.core.directory.Directory.Team;

/** Meetings of the invented teams, in a calendar and in chat. Each team has a few that recur. Not thread-safe. */
final class Gatherings {

    private static final String MINUTES = "https://meetings.hubs.example/";

    private static final String CALENDAR_FACTS = "calendar";

    private static final List<String> NAMES = List.of("weekly", "triage", "open hour");

    /** How far off the next one of each is, at least. */
    private static final List<Duration> AHEAD =
            List.of(Duration.ofMinutes(20), Duration.ofHours(26), Duration.ofDays(4));

    private final RandomGenerator random;

    Gatherings(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Something about a meeting.
     *
     * @param topic of the message, without prefix
     * @param body of the message
     */
    record News(String topic, ObjectNode body) {}

    /** The next thing that happens about the meetings of a team. */
    News next(Team team, String who, Instant at) {
        int which = random.nextInt(NAMES.size());
        return switch (random.nextInt(8)) {
            case 0, 1 -> new News("meetbot.meeting.start", started(team, which, who, at));
            case 2, 3 -> new News("meetbot.meeting.complete", ended(team, which, who, at));
            case 4 -> new News("meetbot.meeting.item.help", help(team, which, who, at));
            case 5 -> new News("fedocal.meeting.update", planned(team, which, who, at));
            case 6 -> new News("fedocal.meeting.reminder", planned(team, which, who, at));
            default -> new News("fedocal.meeting.new", planned(team, which, who, at));
        };
    }

    private static String name(Team team, int which) {
        return team.title() + " " + NAMES.get(which);
    }

    private static ObjectNode started(Team team, int which, String who, Instant at) {
        return Bodies.object()
                .put("location", team.owns().channels().getFirst())
                .put("meeting_name", name(team, which))
                .put("start_time", at.toString())
                .put("start_user", who);
    }

    private ObjectNode ended(Team team, int which, String who, Instant at) {
        ObjectNode body = started(team, which, who, at).put("end_user", who).put("url", page(team, at) + "/");
        int lines = 3 + random.nextInt(40);
        body.putArray("attendees").addObject().put("name", who).put("lines_said", lines);
        team.people().members().stream()
                .limit(5)
                .forEach(name -> body.withArray("attendees")
                        .addObject()
                        .put("name", name)
                        .put("lines_said", 2));
        return body;
    }

    private ObjectNode help(Team team, int which, String who, Instant at) {
        ObjectNode body = Bodies.object()
                .put("channel", team.owns().channels().getFirst())
                .put("meeting_topic", name(team, which))
                .put("start_user", who)
                .put("url", page(team, at));
        body.putObject("details")
                .put("line", Words.HELP.get(random.nextInt(Words.HELP.size())))
                .put("linenum", random.nextInt(300))
                .put("nick", who);
        return body;
    }

    private static String page(Team team, Instant at) {
        return MINUTES + team.name() + "/"
                + at.atZone(ZoneOffset.UTC).toLocalDate().toString().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode planned(Team team, int which, String who, Instant at) {
        ZonedDateTime start = at.plus(AHEAD.get(which)).atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        start = start.plusMinutes((60 - start.getMinute()) % 30);
        ZonedDateTime end = start.plusHours(1);
        String calendar = team.owns().calendars().getFirst();
        ObjectNode body = Bodies.object().put("agent", who);
        body.putObject(CALENDAR_FACTS).put("calendar_name", calendar).put("calendar_status", "active");
        ObjectNode meeting = body.putObject("meeting")
                .put("calendar_name", calendar)
                .put("meeting_id", 1 + Math.floorMod(team.name().hashCode(), 3000) * NAMES.size() + which)
                .put("meeting_name", name(team, which))
                .put("meeting_date", start.toLocalDate().toString())
                .put("meeting_date_end", end.toLocalDate().toString())
                .put("meeting_time_start", clock(start))
                .put("meeting_time_stop", clock(end))
                .put("meeting_timezone", "UTC")
                .put("meeting_location", team.owns().channels().getFirst());
        meeting.putArray("meeting_manager").add(who);
        return body;
    }

    private static String clock(ZonedDateTime time) {
        LocalTime clock = time.toLocalTime();
        return String.format(Locale.ROOT, "%02d:%02d:00", clock.getHour(), clock.getMinute());
    }
}
