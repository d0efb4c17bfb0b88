package org.fedoraproject.hubs.testkit.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fedoraproject.hubs.core.directory.Account;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.Group;
import org.fedoraproject.hubs.core.directory.Roster;
import org.junit.jupiter.api.Test;

/** What every account system promises of a group {@code design} with the sponsor {@code mizmo} and the member {@code ralph}. */
public interface AccountSystemContract {

    /** An account system with that group, in which mizmo is named as a member too. */
    AccountSystem accounts();

    @Test
    default void knowsAGroupAndItsPlaces() {
        Group group = accounts().group("design").orElseThrow();

        assertThat(group.name()).isEqualTo("design");
        assertThat(group.title()).isNotBlank();
        assertThat(group.summary()).isEqualTo("The design team");
        assertThat(group.follows()).extracting("key").contains("list:design@lists.example.org", "channel:#design");
    }

    @Test
    default void namesEverybodyInAGroup() {
        assertThat(accounts().roster("design")).contains(new Roster(Set.of("mizmo"), Set.of("mizmo", "ralph")));
    }

    @Test
    default void knowsPeople() {
        Account ralph = accounts().account("ralph").orElseThrow();

        assertThat(ralph.username()).isEqualTo("ralph");
        assertThat(ralph.name()).isEqualTo("Human ralph");
        assertThat(ralph.timeZone()).isEqualTo("Europe/Paris");
        assertThat(ralph.isPrivate()).isFalse();
    }

    @Test
    default void knowsNobodyAndNothingOfAnotherName() {
        assertThat(accounts().group("none")).isEmpty();
        assertThat(accounts().roster("none")).isEmpty();
        assertThat(accounts().account("none")).isEmpty();
    }

    @Test
    default void saysWhatItIs() {
        assertThat(accounts().origin()).isNotBlank();
        assertThat(accounts().name()).isNotBlank();
    }
}
