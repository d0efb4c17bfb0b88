package org.fedoraproject.hubs.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AccessTest {

    private static final Viewer ADA = Viewer.person("ada", false);
    private static final Viewer ADMIN = Viewer.person("root", true);

    /** One row: who on which team may do what. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            visitor,     PUBLIC,  false, SEE_HEADER SEE
            visitor,     PREVIEW, false, SEE_HEADER
            visitor,     PRIVATE, false, -
            visitor,     PUBLIC,  true,  SEE_HEADER SEE
            stranger,    PUBLIC,  false, SEE_HEADER SEE FOLLOW JOIN ACCEPT
            stranger,    PREVIEW, false, SEE_HEADER FOLLOW JOIN ACCEPT
            stranger,    PRIVATE, false, ACCEPT
            stranger,    PUBLIC,  true,  SEE_HEADER SEE
            SUBSCRIBER,  PUBLIC,  false, SEE_HEADER SEE FOLLOW JOIN LEAVE ACCEPT
            SUBSCRIBER,  PREVIEW, false, SEE_HEADER FOLLOW JOIN LEAVE ACCEPT
            STARGAZER,   PRIVATE, false, LEAVE ACCEPT
            STARGAZER,   PUBLIC,  true,  SEE_HEADER SEE LEAVE
            MEMBER,      PUBLIC,  false, SEE_HEADER SEE SEE_INSIDE CONTRIBUTE FOLLOW JOIN LEAVE ACCEPT
            MEMBER,      PREVIEW, false, SEE_HEADER SEE SEE_INSIDE CONTRIBUTE FOLLOW JOIN LEAVE ACCEPT
            MEMBER,      PRIVATE, false, SEE_HEADER SEE SEE_INSIDE CONTRIBUTE FOLLOW LEAVE ACCEPT
            MEMBER,      PRIVATE, true,  SEE_HEADER SEE SEE_INSIDE LEAVE
            OWNER,       PUBLIC,  false, SEE_HEADER SEE SEE_INSIDE CONTRIBUTE SEE_HISTORY FOLLOW JOIN LEAVE CHANGE_SETTINGS CHANGE_LAYOUT MANAGE_PEOPLE ARCHIVE ACCEPT
            OWNER,       PRIVATE, true,  SEE_HEADER SEE SEE_INSIDE SEE_HISTORY LEAVE ARCHIVE
            admin,       PUBLIC,  false, SEE_HEADER SEE SEE_HISTORY FOLLOW JOIN CHANGE_SETTINGS MANAGE_PEOPLE ARCHIVE ACCEPT
            admin,       PRIVATE, false, SEE_HEADER SEE_HISTORY CHANGE_SETTINGS MANAGE_PEOPLE ARCHIVE ACCEPT
            admin,       PRIVATE, true,  SEE_HEADER SEE_HISTORY ARCHIVE
            """)
    void decidesAboutTeams(String who, Visibility visibility, boolean archived, String may) {
        Viewer viewer = switch (who) {
            case "visitor" -> Viewer.VISITOR;
            case "admin" -> ADMIN;
            default -> ADA;
        };
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.name().equals(who))
                .collect(Collectors.toSet());

        assertThat(allowed(viewer, hub(HubId.team("design"), visibility, archived), roles))
                .containsExactlyInAnyOrderElementsOf(may == null ? List.of() : actions(may));
    }

    @Test
    void aPersonsHubIsTheirs() {
        Hub own = hub(HubId.user("ada"), Visibility.PRIVATE, false);

        assertThat(allowed(ADA, own, Set.of()))
                .containsExactlyInAnyOrderElementsOf(actions(
                        "SEE_HEADER SEE SEE_INSIDE CONTRIBUTE SEE_HISTORY CHANGE_SETTINGS CHANGE_LAYOUT ARCHIVE"));
        assertThat(allowed(Viewer.person("ben", false), own, Set.of())).isEmpty();
        assertThat(allowed(ADMIN, own, Set.of()))
                .containsExactlyInAnyOrderElementsOf(actions("SEE_HEADER SEE_HISTORY CHANGE_SETTINGS ARCHIVE"));
    }

    @Test
    void aStreamIsForOnePersonsEyes() {
        Hub stream = hub(HubId.stream("ada"), Visibility.PRIVATE, false);

        assertThat(allowed(ADA, stream, Set.of())).contains(Action.SEE, Action.CHANGE_LAYOUT);
        assertThat(allowed(ADMIN, stream, Set.of())).isEmpty();
        assertThat(allowed(Viewer.VISITOR, stream, Set.of())).isEmpty();
    }

    @Test
    void aTokenAllowsNoMoreThanItsScopes() {
        Viewer reading = new Viewer("ada", true, EnumSet.of(Scope.READ));
        Hub team = hub(HubId.team("design"), Visibility.PRIVATE, false);

        assertThat(allowed(reading, team, Set.of(Role.OWNER)))
                .containsExactlyInAnyOrderElementsOf(actions("SEE_HEADER SEE SEE_INSIDE SEE_HISTORY"));
        assertThat(allowed(new Viewer("ada", true, Set.of()), team, Set.of(Role.OWNER)))
                .isEmpty();
    }

    private static Hub hub(HubId id, Visibility visibility, boolean archived) {
        return new Hub(id, id.name(), "", "", visibility, archived, "test", null, List.of(), List.of(), Instant.EPOCH);
    }

    private static Set<Action> allowed(Viewer viewer, Hub hub, Set<Role> roles) {
        return EnumSet.allOf(Action.class).stream()
                .filter(action -> Access.allows(viewer, hub, roles, action))
                .collect(Collectors.toSet());
    }

    private static List<Action> actions(String names) {
        return Arrays.stream(names.split(" ")).map(Action::valueOf).toList();
    }
}
