package org.fedoraproject.hubs.widgets.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.meeting.PlannedMeeting;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.WidgetContext;

/** Gathers the meetings of a team, or of the teams that somebody is on. Stateless. */
final class MeetingsLoader {

    /** More are in the calendar file. */
    private static final int MOST = 20;

    /** Minutes shown; the others are counted. */
    private static final int MINUTES = 3;

    /** Teams asked about for one person. */
    private static final int TEAMS = 25;

    private MeetingsLoader() {}

    static MeetingsData load(WidgetContext context, MeetingsConfig configuration) {
        Map<HubId, String> teams = teams(context);
        Instant now = context.clock().instant();
        FactStore facts = context.facts();
        List<MeetingsData.Meeting> meetings = new ArrayList<>();
        facts.list(teams.keySet(), "session", now, MOST).forEach(fact -> session(context, fact, teams, meetings));
        PlannedMeeting.of(facts, teams.keySet(), now).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.end().isAfter(now))
                .filter(meeting -> configuration.calendar().isEmpty()
                        || configuration.calendar().equalsIgnoreCase(meeting.calendar()))
                .limit(MOST)
                .map(meeting -> planned(context, meeting, teams))
                .forEach(meetings::add);
        meetings.sort(Comparator.comparing(MeetingsData.Meeting::start));
        List<Fact> minutes =
                configuration.minutes() ? facts.list(teams.keySet(), "minutes", now, FactStore.MOST) : List.of();
        return new MeetingsData(
                meetings,
                minutes.stream()
                        .limit(MINUTES)
                        .map(fact -> minutes(context, fact))
                        .toList(),
                minutes.size());
    }

    /** A person's are those of the teams that everybody sees: their page is for everybody, too. */
    private static Map<HubId, String> teams(WidgetContext context) {
        Hub hub = context.hub();
        Map<HubId, String> teams = new LinkedHashMap<>();
        if (hub.id().kind() == HubKind.TEAM) {
            teams.put(hub.id(), hub.title());
            return teams;
        }
        List<HubId> ids = context.hubs().teamsOf(hub.id().name()).stream()
                .map(HubSummary::id)
                .limit(TEAMS)
                .toList();
        context.hubs().findAll(ids).values().stream()
                .filter(team -> team.visibility() == Visibility.PUBLIC && tellsEverybody(context, team.id()))
                .forEach(team -> teams.put(team.id(), team.title()));
        return teams;
    }

    /** A team whose own card of this kind is for its members keeps its meetings to itself. */
    private static boolean tellsEverybody(WidgetContext context, HubId team) {
        List<WidgetPlacement> cards = context.hubs().placements(team).stream()
                .filter(placement -> placement.kind().equals(MeetingsWidget.KIND))
                .toList();
        return cards.isEmpty() || cards.stream().anyMatch(placement -> !placement.membersOnly());
    }

    private static MeetingsData.Meeting planned(
            WidgetContext context, PlannedMeeting meeting, Map<HubId, String> teams) {
        return new MeetingsData.Meeting(
                meeting.key(),
                meeting.name(),
                meeting.start(),
                meeting.end(),
                meeting.where(),
                meeting.link(),
                false,
                path(context, meeting.hub()),
                teams.getOrDefault(meeting.hub(), meeting.hub().name()));
    }

    private static void session(
            WidgetContext context, Fact fact, Map<HubId, String> teams, List<MeetingsData.Meeting> into) {
        Instant end = fact.until();
        if (end != null && fact.time("start").isPresent()) {
            into.add(new MeetingsData.Meeting(
                    "",
                    fact.text("name"),
                    fact.time("start").orElseThrow(),
                    end,
                    fact.text("where"),
                    "",
                    true,
                    path(context, fact.hub()),
                    teams.getOrDefault(fact.hub(), fact.hub().name())));
        }
    }

    private static MeetingsData.Minutes minutes(WidgetContext context, Fact fact) {
        return new MeetingsData.Minutes(
                fact.text("name"),
                fact.time("ended").orElse(fact.at()),
                SafeLink.of(fact.text("link")).orElse(""),
                fact.content().path("people").asInt(),
                path(context, fact.hub()));
    }

    /** A team's own card needs nobody to ask whether it may be named there. */
    private static String path(WidgetContext context, HubId team) {
        return team.equals(context.hub().id()) ? "" : team.path();
    }
}
