package org.fedoraproject.hubs.testkit.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.Test;

/** Which hubs every {@link HubStore} lists, finds by words and counts. */
public interface HubListContract {

    /** The store under test, empty when a test begins; the same during one test. */
    HubStore store();

    @Test
    default void tellsWhichHubsAreListed() {
        store().createMissing(List.of(
                user("ada").plan(),
                user("ben").visible(Visibility.PREVIEW).plan(),
                user("eve").archived().plan(),
                team("design").plan(),
                team("secret").visible(Visibility.PRIVATE).plan()));

        assertThat(store().listed(List.of(
                        HubId.user("ada"),
                        HubId.user("ada"),
                        HubId.user("ben"),
                        HubId.user("eve"),
                        HubId.user("design"),
                        HubId.team("design"),
                        HubId.team("secret"))))
                .containsExactlyInAnyOrder(HubId.user("ada"), HubId.team("design"));
        assertThat(store().listed(List.of())).isEmpty();
    }

    @Test
    default void listsPublicLiveHubsByTitleInAnyCase() {
        store().createMissing(List.of(
                team("c").titled("beta").plan(),
                team("b").titled("Alpha").plan(),
                team("a").titled("Beta").plan(),
                team("p").titled("Private").visible(Visibility.PRIVATE).plan(),
                team("v").titled("Preview").visible(Visibility.PREVIEW).plan(),
                team("o").titled("Old").archived().plan(),
                user("ada").titled("Ada").plan()));

        assertThat(names(store().list(HubKind.TEAM, "", 0, 10))).containsExactly("b", "a", "c");
        assertThat(names(store().list(HubKind.TEAM, "", 1, 1))).containsExactly("a");
        assertThat(names(store().list(HubKind.TEAM, "", 3, 1))).isEmpty();
        assertThat(store().count(HubKind.TEAM, "")).isEqualTo(3);
        assertThat(names(store().list(HubKind.USER, "", 0, 10))).containsExactly("ada");
    }

    @Test
    default void searchesNamesAndTitlesInAnyCaseAndTakesThePatternLiterally() {
        store().createMissing(List.of(
                team("kernel-team").titled("Kernel").plan(),
                team("eight").titled("Über 100% Ärger_x").plan(),
                team("other").titled("Other").plan()));

        assertThat(names(store().list(HubKind.TEAM, "EL-TE", 0, 10))).containsExactly("kernel-team");
        assertThat(names(store().list(HubKind.TEAM, "über", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "0% ä", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "%", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "r_x", 0, 10))).containsExactly("eight");
        assertThat(names(store().list(HubKind.TEAM, "o_her", 0, 10))).isEmpty();
        assertThat(names(store().list(HubKind.TEAM, "' OR 1=1 --", 0, 10))).isEmpty();
        assertThat(names(store().list(HubKind.TEAM, "\\", 0, 10))).isEmpty();
        assertThat(store().count(HubKind.TEAM, "KERNEL")).isEqualTo(1);
    }

    private static List<String> names(List<HubSummary> found) {
        return found.stream().map(s -> s.id().name()).toList();
    }

    @Test
    default void countsATeamsPeopleAndAPersonsTeamsOnce() {
        store().createMissing(List.of(
                team("design")
                        .member("ada", Role.OWNER)
                        .member("ada", Role.MEMBER)
                        .member("ben", Role.MEMBER)
                        .member("cleo", Role.SUBSCRIBER)
                        .plan(),
                team("secret")
                        .visible(Visibility.PRIVATE)
                        .member("ada", Role.MEMBER)
                        .plan(),
                user("ada").plan()));

        assertThat(store().list(HubKind.TEAM, "", 0, 10))
                .extracting(HubSummary::members)
                .containsExactly(2);
        assertThat(store().list(HubKind.USER, "", 0, 10))
                .extracting(HubSummary::members)
                .containsExactly(1);
    }
}
