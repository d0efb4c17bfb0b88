package org.fedoraproject.hubs.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.directory.RosterChange;
import org.fedoraproject.hubs.core.directory.TeamRosters;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.junit.jupiter.api.Test;

/** What every store of rosters promises. */
public interface TeamRostersContract {

    /** The team of the tests. */
    HubId DESIGN = HubId.team("design");

    /** The rosters of an empty store. */
    TeamRosters rosters();

    /** The hubs of the same store. */
    HubStore hubs();

    /** From now on this name is one that asked to be forgotten. */
    void forget(String username);

    /** Somebody's role. */
    static NewMember owner(String name) {
        return new NewMember(name, Role.OWNER);
    }

    /** Somebody's role. */
    static NewMember member(String name) {
        return new NewMember(name, Role.MEMBER);
    }

    private static NewHub plan(HubId id, String origin, NewMember... members) {
        return new NewHub(Hub.named(id, origin, Instant.now()), Set.of(), List.of(), List.of(members));
    }

    private Instant now() {
        return rosters().before(DESIGN).orElseThrow().at();
    }

    @Test
    default void makesATeamOnceWithEverybodyOnIt() {
        assertThat(rosters().before(DESIGN)).isEmpty();

        assertThat(rosters().create(plan(DESIGN, "fas", owner("mizmo"), member("mizmo"), member("ralph"))))
                .isTrue();
        assertThat(rosters().create(plan(DESIGN, "fas", owner("thief")))).isFalse();

        assertThat(rosters().before(DESIGN)).get().satisfies(before -> {
            assertThat(before.origin()).isEqualTo("fas");
            assertThat(before.archived()).isFalse();
            assertThat(before.roles()).containsExactlyInAnyOrder(owner("mizmo"), member("mizmo"), member("ralph"));
        });
    }

    @Test
    default void listsTheTeamsOfOneOriginAlone() {
        hubs().createMissing(List.of(
                plan(DESIGN, "fas"),
                plan(HubId.team("websites"), "fas"),
                plan(HubId.team("local"), "web"),
                plan(HubId.user("ralph"), "fas")));

        assertThat(rosters().teamsFrom("fas")).containsExactly(DESIGN, HubId.team("websites"));
        assertThat(rosters().teamsFrom("directory")).isEmpty();
    }

    @Test
    default void replacesOwnersAndMembersAndNobodyElse() {
        rosters()
                .create(plan(
                        DESIGN,
                        "fas",
                        owner("mizmo"),
                        member("ralph"),
                        new NewMember("ralph", Role.SUBSCRIBER),
                        new NewMember("fan", Role.STARGAZER)));

        RosterChange change = rosters()
                .replace(DESIGN, now(), Set.of(owner("ralph"), member("decause")))
                .orElseThrow();

        assertThat(change.come()).containsExactly(member("decause"), owner("ralph"));
        assertThat(change.go()).containsExactly(owner("mizmo"), member("ralph"));
        assertThat(hubs().roles(DESIGN, "ralph")).containsExactlyInAnyOrder(Role.OWNER, Role.SUBSCRIBER);
        assertThat(hubs().roles(DESIGN, "fan")).containsExactly(Role.STARGAZER);
        assertThat(hubs().roles(DESIGN, "mizmo")).isEmpty();
        assertThat(hubs().rolesOf("decause")).containsOnlyKeys(DESIGN);
    }

    @Test
    default void saysThatNothingChanged() {
        rosters().create(plan(DESIGN, "fas", owner("mizmo")));

        assertThat(rosters().replace(DESIGN, now(), Set.of(owner("mizmo"))))
                .get()
                .satisfies(change -> assertThat(change.isNothing()).isTrue());
        assertThat(rosters().replace(HubId.team("none"), now(), Set.of())).isEmpty();
    }

    @Test
    default void anOlderAnswerNeverReplacesANewerOne() {
        rosters().create(plan(DESIGN, "fas", owner("mizmo")));
        Instant older = now();
        Instant newer = now().plusMillis(1);

        assertThat(rosters().replace(DESIGN, newer, Set.of(owner("mizmo")))).isPresent();
        assertThat(rosters().replace(DESIGN, older, Set.of(owner("mizmo"), member("former"))))
                .isEmpty();

        assertThat(rosters().before(DESIGN).orElseThrow().roles()).containsExactly(owner("mizmo"));
    }

    @Test
    default void whoAskedToBeForgottenStaysForgotten() {
        rosters().create(plan(DESIGN, "fas", owner("mizmo")));
        forget("gone");

        assertThat(rosters().admissible(Set.of(member("gone"), member("ralph"))))
                .containsExactly(member("ralph"));
        rosters().replace(DESIGN, now(), Set.of(owner("mizmo"), member("gone")));
        hubs().createMissing(List.of(plan(HubId.user("gone"), "bus"), plan(HubId.user("Gone"), "bus")));
        hubs().save(List.of(plan(HubId.user("gone"), "directory")));

        assertThat(hubs().existingPeople(Set.of("gone", "stranger"))).containsExactly("gone");
        assertThat(hubs().find(HubId.user("gone"))).isEmpty();
        assertThat(hubs().find(HubId.user("Gone"))).isEmpty();
        assertThat(hubs().rolesOf("gone")).isEmpty();
    }
}
