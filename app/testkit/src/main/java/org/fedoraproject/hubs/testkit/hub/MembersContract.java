package org.fedoraproject.hubs.testkit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.Test;

/** What every {@link HubStore} tells of members and their roles. */
public interface MembersContract {

    /** The store under test, empty when a test begins; the same during one test. */
    HubStore store();

    @Test
    default void namesMembersOnceWithTheirHighestRole() {
        store().createMissing(List.of(
                team("design")
                        .member("zoe", Role.OWNER)
                        .member("ben", Role.MEMBER)
                        .member("ben", Role.STARGAZER)
                        .member("Al", Role.MEMBER)
                        .member("cleo", Role.SUBSCRIBER)
                        .plan(),
                user("zoe").titled("Zoe Example").plan(),
                user("ben").titled("Hidden").visible(Visibility.PRIVATE).plan()));

        List<Member> members = store().members(HubId.team("design"), 0, 10);

        assertThat(members).extracting(Member::username).containsExactly("zoe", "Al", "ben", "cleo");
        assertThat(members)
                .extracting(Member::role)
                .containsExactly(Role.OWNER, Role.MEMBER, Role.MEMBER, Role.SUBSCRIBER);
        assertThat(members).extracting(Member::title).containsExactly("Zoe Example", "Al", "ben", "cleo");
        assertThat(members).allMatch(m -> m.since() != null);
        assertThat(store().members(HubId.team("design"), 1, 2)).isEqualTo(members.subList(1, 3));
        assertThat(store().members(HubId.team("nothing"), 0, 10)).isEmpty();
    }

    @Test
    default void countsEveryRoleAndNobodyAsOwnerAndMember() {
        store().createMissing(List.of(team("design")
                .member("ada", Role.OWNER)
                .member("ada", Role.MEMBER)
                .member("ben", Role.MEMBER)
                .member("ben", Role.SUBSCRIBER)
                .member("cleo", Role.STARGAZER)
                .plan()));

        assertThat(store().memberCounts(HubId.team("design")))
                .isEqualTo(Map.of(Role.OWNER, 1, Role.MEMBER, 1, Role.SUBSCRIBER, 1, Role.STARGAZER, 1));
        assertThat(store().people(HubId.team("design")))
                .isEqualTo(store().members(HubId.team("design"), 0, 100).size())
                .isEqualTo(3);
        assertThat(store().people(HubId.team("nothing"))).isZero();
        assertThat(store().memberCounts(HubId.team("nothing"))).isEmpty();
    }

    @Test
    default void showsEverybodyOnlyOpenTeamsOfAPerson() {
        store().createMissing(List.of(
                team("b")
                        .titled("Second")
                        .member("ada", Role.MEMBER)
                        .member("ben", Role.MEMBER)
                        .plan(),
                team("a").titled("first").member("ada", Role.OWNER).plan(),
                team("c").member("ada", Role.SUBSCRIBER).plan(),
                team("d").visible(Visibility.PRIVATE).member("ada", Role.OWNER).plan(),
                team("e").archived().member("ada", Role.OWNER).plan(),
                team("f")
                        .titled("Third")
                        .visible(Visibility.PREVIEW)
                        .member("ada", Role.OWNER)
                        .plan(),
                user("ada").member("ada", Role.OWNER).plan()));

        List<HubSummary> teams = store().teamsOf("ada");

        assertThat(teams).extracting(team -> team.id().name()).containsExactly("a", "b", "f");
        assertThat(teams).extracting(HubSummary::members).containsExactly(1, 2, 1);
        assertThat(store().teamsOf("Ada")).isEmpty();
    }

    @Test
    default void tellsAPersonEveryRoleTheyHave() {
        store().createMissing(List.of(
                team("a")
                        .member("ada", Role.MEMBER)
                        .member("ada", Role.STARGAZER)
                        .plan(),
                team("b").visible(Visibility.PRIVATE).member("ada", Role.OWNER).plan(),
                team("c").member("ben", Role.OWNER).plan()));

        assertThat(store().rolesOf("ada"))
                .isEqualTo(Map.of(
                        HubId.team("a"), Set.of(Role.MEMBER, Role.STARGAZER), HubId.team("b"), Set.of(Role.OWNER)));
        assertThat(store().rolesOf("nobody")).isEmpty();
        assertThat(store().roles(HubId.team("a"), "ada")).containsExactlyInAnyOrder(Role.MEMBER, Role.STARGAZER);
        assertThat(store().roles(HubId.team("a"), "ben")).isEmpty();
        assertThat(store().roles(HubId.team("nowhere"), "ada")).isEmpty();
    }

    @Test
    default void keepsSinceWhenSomebodyHasARoleThroughASave() {
        NewHub plan = team("design").member("ada", Role.OWNER).plan();
        store().createMissing(List.of(plan));
        List<Member> before = store().members(HubId.team("design"), 0, 10);

        store().save(List.of(plan));

        assertThat(store().members(HubId.team("design"), 0, 10)).isEqualTo(before);
    }
}
