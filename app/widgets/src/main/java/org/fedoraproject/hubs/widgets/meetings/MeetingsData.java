package org.fedoraproject.hubs.widgets.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.NamesHubs;
import org.jspecify.annotations.Nullable;

/**
 * What the cache keeps.
 *
 * @param meetings not over when this was computed, the earliest first
 * @param minutes of past meetings, newest first, a few
 * @param recorded past meetings whose minutes are known
 */
record MeetingsData(List<Meeting> meetings, List<Minutes> minutes, int recorded) implements NamesHubs<MeetingsData> {

    @SuppressWarnings("ConstantValue") // Jackson leaves out what is empty, here and below
    MeetingsData {
        meetings = meetings == null ? List.of() : List.copyOf(meetings);
        minutes = minutes == null ? List.of() : List.copyOf(minutes);
    }

    @Override
    public Set<HubId> hubs() {
        return Stream.concat(
                        meetings.stream().map(Meeting::team), minutes.stream().map(Minutes::team))
                .flatMap(path -> HubId.parse(path).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public MeetingsData only(Set<HubId> visible) {
        return new MeetingsData(
                meetings.stream()
                        .filter(meeting -> isFor(visible, meeting.team()))
                        .toList(),
                minutes.stream().filter(each -> isFor(visible, each.team())).toList(),
                recorded);
    }

    private static boolean isFor(Set<HubId> visible, String team) {
        return team.isEmpty() || HubId.parse(team).filter(visible::contains).isPresent();
    }

    /**
     * @param key stable name; empty for one that nobody planned
     * @param name what it is called
     * @param start when it begins
     * @param end when it ends
     * @param where place; empty when nobody said
     * @param link page about it; empty when there is none
     * @param running whether somebody began it, whatever the calendar says
     * @param team path of the team's hub; empty on its own
     * @param teamTitle what people call the team
     */
    record Meeting(
            String key,
            String name,
            Instant start,
            Instant end,
            String where,
            String link,
            boolean running,
            String team,
            String teamTitle) {

        @SuppressWarnings("ConstantValue")
        Meeting {
            key = key == null ? "" : key;
            name = name == null ? "" : name;
            where = where == null ? "" : where;
            link = link == null ? "" : link;
            team = team == null ? "" : team;
            teamTitle = teamTitle == null ? "" : teamTitle;
        }
    }

    /**
     * @param name what the meeting was called
     * @param ended when
     * @param link where they are
     * @param people who took part; 0 when nobody counted
     * @param team path of the team's hub; empty on its own
     */
    record Minutes(@Nullable String name, Instant ended, String link, int people, String team) {

        @SuppressWarnings("ConstantValue")
        Minutes {
            link = link == null ? "" : link;
            team = team == null ? "" : team;
        }
    }
}
