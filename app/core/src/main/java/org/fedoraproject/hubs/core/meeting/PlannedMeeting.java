package org.fedoraproject.hubs.core.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * A meeting in a calendar that a team follows. One that recurs has one date at a time, the next that the calendar has told of.
 *
 * @param hub the team
 * @param key stable name of the meeting
 * @param name what it is called
 * @param start when it begins
 * @param end when it ends, after its beginning
 * @param where place as the calendar has it; empty when nobody said
 * @param calendar name of the calendar
 * @param link page about it; empty when there is none
 * @param cancelled whether it was called off
 * @param changed when this was last heard of
 */
public record PlannedMeeting(
        HubId hub,
        String key,
        String name,
        Instant start,
        Instant end,
        String where,
        String calendar,
        String link,
        boolean cancelled,
        Instant changed) {

    /** Kind of the facts that meetings are. */
    public static final String KIND = "meeting";

    /** Kind of the facts that say that a calendar was emptied. */
    public static final String CALENDAR = "calendar";

    /** A calendar and the team that follows it. */
    private record Followed(HubId hub, String calendar) {}

    /**
     * The meetings that teams remember, the earliest first, those called off among them; without those whose calendar was emptied since.
     *
     * @param hubs the teams
     * @param now what is long over is left out
     */
    public static List<PlannedMeeting> of(FactStore facts, Collection<HubId> hubs, Instant now) {
        List<Fact> known = facts.list(hubs, KIND, now, FactStore.MOST);
        if (known.isEmpty()) {
            return List.of();
        }
        Map<Followed, Instant> emptied = new HashMap<>();
        facts.list(hubs, CALENDAR, now, FactStore.MOST)
                .forEach(fact -> emptied.put(new Followed(fact.hub(), fact.key()), fact.at()));
        return known.stream()
                .filter(fact -> fact.time("start").isPresent())
                .map(PlannedMeeting::of)
                .filter(meeting -> meeting.changed.isAfter(
                        emptied.getOrDefault(new Followed(meeting.hub, meeting.calendar), Instant.MIN)))
                .sorted(Comparator.comparing(PlannedMeeting::start).thenComparing(PlannedMeeting::key))
                .toList();
    }

    private static PlannedMeeting of(Fact fact) {
        Instant start = fact.time("start").orElseThrow();
        Instant end = fact.time("end").filter(start::isBefore).orElse(start.plus(Duration.ofHours(1)));
        return new PlannedMeeting(
                fact.hub(),
                fact.key(),
                fact.text("name"),
                start,
                end,
                fact.text("where"),
                fact.text("calendar"),
                fact.text("link"),
                fact.content().path("cancelled").asBoolean(),
                fact.at());
    }
}
