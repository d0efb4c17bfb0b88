package org.fedoraproject.hubs.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;
import static org.fedoraproject.hubs.testkit.search.SearchContract.about;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.search.Liveness;
import org.fedoraproject.hubs.core.search.PeopleFilter;
import org.fedoraproject.hubs.core.search.PeopleList;
import org.fedoraproject.hubs.core.search.Pulses;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.TeamFilter;
import org.fedoraproject.hubs.core.search.TeamList;
import org.fedoraproject.hubs.core.search.Topic;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every list of teams and people must hold; each test begins with an empty store. */
public interface ListsContract {

    /** When lists are looked at. */
    Instant NOW = Instant.parse("2026-05-06T12:00:00Z");

    /** Two of them. */
    List<Topic> TOPICS = List.of(
            new Topic("design", List.of("design", "artwork")), new Topic("packaging", List.of("package", "rpm")));

    /** The hubs. */
    HubStore hubs();

    /** The lists under test. */
    SearchStore search();

    /** Where signs of life are noted. */
    Pulses pulses();

    /** Lets a person hide from lists. */
    void hide(String username);

    /** Makes these. */
    default void settle(HubFixture... fixtures) {
        hubs().createMissing(java.util.stream.Stream.of(fixtures)
                .map(HubFixture::plan)
                .toList());
    }

    /** A list of teams. */
    default TeamList teams(@Nullable String topic, @Nullable Liveness liveness) {
        return search().teams(new TeamFilter(TOPICS, topic, liveness, NOW, 0, 10));
    }

    /** Names of teams in their order. */
    static List<String> names(TeamList list) {
        return list.teams().stream().map(team -> team.hub().id().name()).toList();
    }

    @Test
    default void teamsComeInTheOrderOfTheirLastSignOfLife() {
        settle(
                team("now").widget("feed"),
                team("week").widget("feed"),
                team("month").widget("feed"),
                team("quiet").widget("feed"),
                team("never").widget("feed"));
        pulses().beat(Map.of(
                HubId.team("now"), NOW.minusSeconds(60),
                HubId.team("week"), NOW.minus(Duration.ofDays(2)),
                HubId.team("month"), NOW.minus(Duration.ofDays(20)),
                HubId.team("quiet"), NOW.minus(Duration.ofDays(90)),
                HubId.team("gone"), NOW));
        pulses().beat(Map.of(HubId.team("now"), NOW.minus(Duration.ofDays(9))));

        TeamList all = teams(null, null);
        assertThat(names(all)).containsExactly("now", "week", "month", "quiet", "never");
        assertThat(all.all()).isEqualTo(5);
        assertThat(all.teams().getFirst().lastAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(all.teams().getLast().lastAt()).isNull();
        assertThat(all.byLiveness())
                .isEqualTo(Map.of(Liveness.NOW, 1, Liveness.WEEK, 1, Liveness.MONTH, 1, Liveness.QUIET, 2));
        assertThat(names(teams(null, Liveness.WEEK))).containsExactly("week");
        assertThat(names(teams(null, Liveness.QUIET))).containsExactly("quiet", "never");
        assertThat(names(search().teams(new TeamFilter(TOPICS, null, null, NOW, 1, 2))))
                .containsExactly("week", "month");
    }

    @Test
    default void teamsAreAboutWhatTheySayOrOwnAndNotWhatTheyDescribeAtLength() {
        settle(
                about(HubId.team("artists"), "Artists", "Artwork for releases", ""),
                about(HubId.team("builders"), "Builders", "", "", Interest.repository("forge.example/rpms/tools")),
                about(HubId.team("both"), "Designers of packages", "", ""),
                about(HubId.team("long"), "Others", "", "We once had a package", Interest.pkg("kernel")));

        assertThat(teams(null, null).byTopic()).isEqualTo(Map.of("design", 2, "packaging", 2));
        assertThat(names(teams("design", null))).containsExactly("artists", "both");
        assertThat(teams("design", null).count(null)).isEqualTo(2);
        assertThat(names(teams("packaging", Liveness.QUIET))).containsExactly("builders", "both");
        assertThat(names(teams("packaging", Liveness.NOW))).isEmpty();
    }

    @Test
    default void listsNameNobodyWhoIsNotForEverybody() {
        settle(
                team("private")
                        .titled("Private design")
                        .visible(Visibility.PRIVATE)
                        .member("ada", Role.OWNER),
                team("preview").titled("Preview design").visible(Visibility.PREVIEW),
                team("archived").titled("Archived design").archived(),
                user("ada").titled("Ada"),
                user("ben").titled("Ben"),
                user("cyd").titled("Cyd").archived(),
                user("dee").titled("Dee").visible(Visibility.PRIVATE));
        hide("ben");

        assertThat(teams(null, null)).isEqualTo(new TeamList(0, Map.of(), Map.of(), List.of()));
        PeopleList people = search().people(new PeopleFilter(List.of(), "", 0, 10));
        assertThat(people.byInitial()).isEqualTo(Map.of("a", 1));
        assertThat(people.people()).singleElement().satisfies(ada -> {
            assertThat(ada.hub().id()).isEqualTo(HubId.user("ada"));
            assertThat(ada.teams()).isEmpty();
        });
    }

    @Test
    default void aFeedThatIsNotForEverybodyShowsNoSignOfLife() {
        settle(team("open").widget("feed"), team("closed"));
        pulses().beat(Map.of(HubId.team("open"), NOW, HubId.team("closed"), NOW));

        assertThat(teams(null, Liveness.NOW).teams())
                .extracting(team -> team.hub().id())
                .containsExactly(HubId.team("open"));
        assertThat(teams(null, Liveness.QUIET).teams())
                .singleElement()
                .satisfies(team -> assertThat(team.lastAt()).isNull());
    }

    @Test
    default void peopleComeByTheAlphabetWithTheirOpenTeams() {
        settle(
                user("zoe").titled("Zoe"),
                user("oezil").titled("Özil"),
                user("ana").titled("ana"),
                user("ivan").titled("Иван"),
                user("anton").titled("Anton Ypsilon"),
                team("b").titled("B").member("ana", Role.OWNER),
                team("a").titled("A").member("ana", Role.MEMBER),
                team("c").titled("C").member("ana", Role.MEMBER),
                team("d").titled("D").member("ana", Role.MEMBER),
                team("s").titled("Aa").member("ana", Role.SUBSCRIBER),
                team("p").titled("Aaa").member("ana", Role.MEMBER).visible(Visibility.PRIVATE));

        PeopleList all = search().people(new PeopleFilter(List.of(), "", 0, 10));
        assertThat(all.byInitial()).isEqualTo(Map.of("a", 2, "o", 1, "z", 1, PeopleFilter.OTHERS, 1));
        assertThat(all.count("")).isEqualTo(5);
        assertThat(all.people()).extracting(person -> person.hub().title()).startsWith("ana", "Anton Ypsilon", "Zoe");
        assertThat(all.people().getFirst().teams())
                .extracting(PeopleList.TeamName::title)
                .containsExactly("A", "B", "C");
        assertThat(all.people().getFirst().hub().members()).isEqualTo(4);

        PeopleList named = search().people(new PeopleFilter(List.of("yp"), "", 0, 10));
        assertThat(named.byInitial()).isEqualTo(Map.of("a", 1));
        assertThat(named.people()).extracting(person -> person.hub().title()).containsExactly("Anton Ypsilon");
        assertThat(search().people(new PeopleFilter(List.of(), "a", 1, 10)).people())
                .extracting(person -> person.hub().title())
                .containsExactly("Anton Ypsilon");
    }
}
