package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.directory.TeamRosters;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.testkit.accounts.TeamRostersContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of rosters over real connections, and what is noted of every change. */
final class PostgresTeamRostersIT implements TeamRostersContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_rosters");

    @Override
    public TeamRosters rosters() {
        return STORES.open().rosters();
    }

    @Override
    public HubStore hubs() {
        return STORES.open().hubs();
    }

    @Override
    public void forget(String username) {
        STORES.database().execute("INSERT INTO erased (name) VALUES (sha256('" + username + "'))");
    }

    private static NewHub team(NewMember... members) {
        return new NewHub(Hub.named(DESIGN, "fas", Instant.now()), Set.of(), List.of(), List.of(members));
    }

    @Test
    void notesAndAnnouncesEveryChangeInTheNameOfTheAccountSystem() {
        STORES.database().execute("INSERT INTO announcer (until) VALUES (now() + interval '1 hour')");
        rosters().create(team(TeamRostersContract.owner("mizmo")));
        Instant now = rosters().before(DESIGN).orElseThrow().at();
        rosters().replace(DESIGN, now, Set.of(TeamRostersContract.member("ralph")));

        assertThat(
                        STORES.database()
                                .ask(
                                        "SELECT concat_ws(' ', actor, action, hub, person, detail ->> 'role') FROM audit ORDER BY id"))
                .containsExactly(
                        "fas create t/design",
                        "fas grant t/design mizmo OWNER",
                        "fas grant t/design ralph MEMBER",
                        "fas revoke t/design mizmo OWNER");
        assertThat(STORES.database().ask("SELECT what || ' ' || (content ->> 'agent') FROM announcement ORDER BY id"))
                .containsExactly(
                        "hub.created fas", "user.role.added fas", "user.role.added fas", "user.role.removed fas");
        STORES.database().execute("DELETE FROM announcement; DELETE FROM announcer");
    }

    @Test
    void replacesTwoThousandPeopleAtOnce() {
        Set<NewMember> crowd = IntStream.range(0, 2000)
                .mapToObj(i -> TeamRostersContract.member("member" + i))
                .collect(Collectors.toSet());
        rosters().create(team(TeamRostersContract.owner("mizmo")));

        rosters().replace(DESIGN, rosters().before(DESIGN).orElseThrow().at(), crowd);

        assertThat(rosters().before(DESIGN).orElseThrow().roles()).isEqualTo(crowd);
    }

    @Test
    void whoIsShutOutGetsNoHubFromAnywhere() {
        STORES.database().execute("INSERT INTO person (username, disabled_at) VALUES ('shut', now())");

        assertThat(hubs().existingPeople(Set.of("shut"))).containsExactly("shut");
        assertThat(hubs().createMissing(List.of(new NewHub(
                        Hub.named(org.fedoraproject.hubs.core.hub.HubId.user("shut"), "bus", Instant.now()),
                        Set.of(),
                        List.of(),
                        List.of()))))
                .isEmpty();
    }
}
