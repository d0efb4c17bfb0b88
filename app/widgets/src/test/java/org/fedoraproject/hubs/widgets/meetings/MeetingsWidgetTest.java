package org.fedoraproject.hubs.widgets.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.Remembering;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class MeetingsWidgetTest implements WidgetContract {

    private static final HubId DESIGN = HubId.team("design");

    private static final HubId ADA = HubId.user("ada");

    private final Remembering world = new Remembering();

    @Override
    public Widget<?, ?> widget() {
        return new MeetingsWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        MeetingsData.Meeting coming = new MeetingsData.Meeting(
                HOSTILE,
                HOSTILE,
                NOW.plusSeconds(60),
                NOW.plusSeconds(600),
                HOSTILE,
                "javascript:alert(1)",
                false,
                "t/x",
                HOSTILE);
        MeetingsData.Meeting running = new MeetingsData.Meeting(
                "",
                HOSTILE,
                NOW.minusSeconds(60),
                NOW.plusSeconds(600),
                HOSTILE,
                "javascript:alert(1)",
                true,
                "t/x",
                HOSTILE);
        MeetingsData.Minutes minutes = new MeetingsData.Minutes(HOSTILE, NOW, "javascript:alert(1)", 3, "t/x");
        return Map.of("meetings", new MeetingsData(List.of(running, coming), List.of(minutes), 1));
    }

    private void planned(HubId hub, String key, String name, String start, String end, String more) {
        world.fact(
                hub,
                "meeting",
                key,
                Instant.parse(end).plusSeconds(1000),
                null,
                "{'name':'%s','calendar':'design','start':'%s','end':'%s'%s}".formatted(name, start, end, more));
    }

    private String card(HubId hub, String configuration) {
        return world.render(widget(), hub, configuration, Onlooker.VISITOR);
    }

    @Test
    void theNextStandsInTheZoneOfWhoeverLooksAndInUtc() {
        world.hub(team("design").plan());
        planned(
                DESIGN,
                "fedocal/7",
                "Design weekly",
                "2026-11-21T12:42:00Z",
                "2026-11-21T13:42:00Z",
                ",'where':'#design:hubs.example'");
        Onlooker inPrague =
                new Onlooker("ada", Set.of(), Set.of(Action.SEE), ZoneId.of("Europe/Prague"), Locale.ENGLISH);

        assertThat(world.render(widget(), DESIGN, "", inPrague))
                .contains(">in 42 min</time>", ">today, 13:42</time>–", ">14:42</time> (12:42 UTC) · #design</p>")
                .contains("href=\"/t/design/meetings.ics?meeting&#x3D;fedocal%2F7\"")
                .contains("href=\"/t/design/meetings.ics\"");
    }

    @Test
    void theSameInGerman() {
        world.hub(team("design").plan());
        planned(DESIGN, "fedocal/7", "Design weekly", "2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z", "");
        Onlooker german = new Onlooker(null, Set.of(), Set.of(Action.SEE), ZoneId.of("UTC"), Locale.GERMAN);

        assertThat(world.render(widget(), DESIGN, "", german))
                .contains(">in 3 Tagen</time>", "24. November", "In den Kalender");
    }

    @Test
    void whatHappensNowStandsOnTop() {
        world.hub(team("design").plan());
        planned(DESIGN, "fedocal/8", "Later", "2026-11-22T12:00:00Z", "2026-11-22T13:00:00Z", "");
        planned(DESIGN, "fedocal/7", "Weekly", "2026-11-21T11:30:00Z", "2026-11-21T12:30:00Z", "");
        String card = card(DESIGN, "");

        assertThat(card).contains("Happening now", "30 minutes in");
        assertThat(card.indexOf("Weekly")).isLessThan(card.indexOf("Later"));
    }

    @Test
    void whatIsCalledOffOverOrOfAnEmptiedCalendarIsNotShown() {
        world.hub(team("design").plan());
        planned(DESIGN, "fedocal/1", "Off", "2026-11-22T12:00:00Z", "2026-11-22T13:00:00Z", ",'cancelled':true");
        planned(DESIGN, "fedocal/2", "Over", "2026-11-21T10:00:00Z", "2026-11-21T11:00:00Z", "");
        assertThat(card(DESIGN, "")).isEmpty();

        planned(DESIGN, "fedocal/3", "Planned", "2026-11-22T12:00:00Z", "2026-11-22T13:00:00Z", "");
        assertThat(card(DESIGN, "")).contains("Planned");
        world.facts.keep(List.of(new Fact(
                DESIGN,
                "calendar",
                "design",
                NOW,
                null,
                null,
                Remembering.json("{'cleared':'2026-11-21T12:00:00Z'}"))));
        assertThat(card(DESIGN, "")).isEmpty();
    }

    @Test
    void aMeetingInChatRunsUntilItIsEndedAndItsMinutesRemain() {
        world.hub(team("design").plan());
        Instant until = NOW.plusSeconds(3600);
        world.fact(
                DESIGN,
                "session",
                "meetbot/#design",
                until,
                "ada",
                "{'name':'Triage','where':'#design','start':'2026-11-21T11:55:00Z'}");
        assertThat(card(DESIGN, "")).contains("Happening now", "Triage");

        world.facts.keep(List.of(new Fact(
                DESIGN, "session", "meetbot/#design", NOW, NOW, "ada", Remembering.json("{'name':'Triage'}"))));
        world.fact(
                DESIGN,
                "minutes",
                "https://m.example.org/1",
                null,
                null,
                "{'name':'Triage','ended':'2026-11-21T12:00:00Z','people':3,'link':'https://m.example.org/1'}");
        assertThat(card(DESIGN, ""))
                .doesNotContain("Happening now")
                .contains("href=\"https://m.example.org/1\"", "3 people", "Nov 21, 2026");
        assertThat(card(DESIGN, "{'shown':3,'calendar':'','minutes':false}")).isEmpty();
    }

    @Test
    void oneCalendarAloneAndFewMayBeChosen() {
        world.hub(team("design").plan());
        planned(DESIGN, "fedocal/1", "First", "2026-11-22T12:00:00Z", "2026-11-22T13:00:00Z", "");
        planned(DESIGN, "fedocal/2", "Second", "2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z", "");

        assertThat(card(DESIGN, "{'shown':1}")).contains("First").doesNotContain("Second");
        assertThat(card(DESIGN, "{'shown':3,'calendar':'Design'}")).contains("Second");
        assertThat(card(DESIGN, "{'shown':3,'calendar':'other'}")).isEmpty();
    }

    @Test
    void aPersonSeesThoseOfTheirTeamsAndNobodyThoseOfHiddenOnes() {
        world.hub(user("ada").plan());
        world.hub(team("design").titled("Design").member("ada", Role.MEMBER).plan());
        world.hub(team("secret")
                .visible(Visibility.PRIVATE)
                .member("ada", Role.MEMBER)
                .plan());
        world.hub(team("half")
                .visible(Visibility.PREVIEW)
                .member("ada", Role.MEMBER)
                .plan());
        for (String name : List.of("design", "secret", "half")) {
            planned(
                    HubId.team(name),
                    "fedocal/" + name,
                    "Of " + name,
                    "2026-11-22T12:00:00Z",
                    "2026-11-22T13:00:00Z",
                    "");
        }

        assertThat(card(ADA, ""))
                .contains("Of design", "<a href=\"/t/design/\">Design</a>")
                .doesNotContain("secret", "half");
    }

    @Test
    void whatIsOlderThanATeamIsHiddenIsLeftOutForWhoeverDoesNotSeeIt() {
        MeetingsData data = (MeetingsData) Objects.requireNonNull(hostileData().get("meetings"));

        assertThat(data.hubs()).containsExactly(HubId.team("x"));
        assertThat(data.only(Set.of())).isEqualTo(new MeetingsData(List.of(), List.of(), 1));
        assertThat(data.only(Set.of(HubId.team("x")))).isEqualTo(data);
    }

    @Test
    void itWaitsForTheCalendarsAndRoomsThatATeamFollows() {
        Hub hub = new Hub(
                DESIGN,
                "Design",
                "",
                "",
                Visibility.PUBLIC,
                false,
                "test",
                null,
                List.of(),
                List.of(Interest.calendar("design"), Interest.channel("#design"), Interest.pkg("inkscape")),
                NOW);

        assertThat(new MeetingsWidget().interests(hub, MeetingsConfig.DEFAULT))
                .containsExactlyInAnyOrder(Interest.calendar("design"), Interest.channel("#design"));
    }
}
