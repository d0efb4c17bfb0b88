package org.fedoraproject.hubs.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.directory.Account;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.core.directory.Group;
import org.fedoraproject.hubs.core.directory.Roster;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.testkit.time.SetClock;
import org.junit.jupiter.api.Test;

/** How long a group makes somebody an administrator. */
class AdministratorsTest {

    private static final AdministratorConfiguration CONFIGURATION =
            new AdministratorConfiguration(Set.of("root"), Set.of("sysadmin-main"));

    private final SetClock clock = new SetClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Set<String> group = new HashSet<>();
    private boolean away;

    private final AccountSystem accounts = new AccountSystem() {
        @Override
        public String origin() {
            return "fas";
        }

        @Override
        public String name() {
            return "a set of names";
        }

        @Override
        public Optional<Group> group(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Roster> roster(String name) {
            if (away) {
                throw new AccountSystemException(true, "away", null);
            }
            return Optional.of(new Roster(Set.of(), group));
        }

        @Override
        public Optional<Account> account(String username) {
            return Optional.empty();
        }
    };

    private final Administrators asked = new Administrators(CONFIGURATION, accounts, clock);

    private Session session(String username, String... groups) {
        Instant now = clock.instant();
        return new Session(
                new SessionId(UUID.randomUUID()), username, Set.of(groups), "", now, now, now.plus(Duration.ofDays(7)));
    }

    @Test
    void nobodyIsAskedWhereThereIsNoAccountSystem() {
        Administrators told = new Administrators(CONFIGURATION, null, clock);
        Session ada = session("ada", "sysadmin-main");
        clock.moveOn(Duration.ofDays(6));
        told.ask();
        assertThat(told.include(ada)).isTrue();
        assertThat(told.include(session("ben", "other"))).isFalse();
        assertThat(told.include(session("root"))).isTrue();
    }

    @Test
    void whoLeavesTheGroupIsNoAdministratorAQuarterOfAnHourAfterSigningIn() {
        group.add("ada");
        asked.ask();
        Session ada = session("ada", "sysadmin-main");
        group.clear();
        clock.moveOn(Duration.ofMinutes(14));
        asked.ask();
        assertThat(asked.include(ada)).isTrue();
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(asked.include(ada)).isFalse();
    }

    @Test
    void whoComesToTheGroupNeedNotSignInAgain() {
        Session ben = session("ben");
        asked.ask();
        assertThat(asked.include(ben)).isFalse();
        group.add("ben");
        asked.ask();
        assertThat(asked.include(ben)).isTrue();
    }

    @Test
    void anAccountSystemThatIsAwayMakesNobodyAnAdministratorForLong() {
        group.add("ada");
        asked.ask();
        Session ada = session("ada", "sysadmin-main");
        away = true;
        clock.moveOn(Duration.ofMinutes(10));
        asked.ask();
        assertThat(asked.include(ada)).isTrue();
        clock.moveOn(Duration.ofMinutes(5));
        asked.ask();
        assertThat(asked.include(ada)).isFalse();
        assertThat(asked.include(session("root"))).isTrue();
    }
}
