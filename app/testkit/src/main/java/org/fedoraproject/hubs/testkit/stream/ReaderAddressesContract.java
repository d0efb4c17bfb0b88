package org.fedoraproject.hubs.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.stream.AddressId;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.ReaderAddress;
import org.fedoraproject.hubs.core.stream.ReaderAddress.Filtered;
import org.fedoraproject.hubs.core.stream.ReaderAddress.OfHub;
import org.fedoraproject.hubs.core.stream.ReaderAddress.OwnStream;
import org.fedoraproject.hubs.core.stream.ReaderAddress.Source;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of secret addresses must do. Each test begins with empty stores. */
public interface ReaderAddressesContract {

    /** A moment. */
    Instant NOW = Instant.parse("2026-03-04T12:00:00.123Z");

    /** The hubs of these people. */
    HubStore hubs();

    /** Who is disabled. */
    People people();

    /** Their filters. */
    SavedFilters filters();

    /** Under test. */
    ReaderAddresses readers();

    /** Ada and Ben are known, and a team. */
    @BeforeEach
    default void settle() {
        hubs().createMissing(List.of(
                HubFixture.user("ada").plan(),
                HubFixture.user("ben").plan(),
                HubFixture.team("design").plan()));
    }

    private static ReaderAddress address(String username, Source source) {
        return new ReaderAddress(AddressId.fresh(), username, source, NOW, null);
    }

    private FilterId filter(String username, String name) {
        SavedFilter filter = new SavedFilter(FilterId.fresh(), username, name, "application=koji", NOW);
        return filters().save(filter).orElseThrow().id();
    }

    /** As the name says. */
    @Test
    default void findsAnAddressByItsSecretUntilItIsTakenBack() {
        for (Source source :
                List.of(new OwnStream(), new Filtered(filter("ada", "Builds")), new OfHub(HubId.team("design")))) {
            Secret secret = Secret.fresh();
            ReaderAddress address = address("ada", source);
            assertThat(readers().give(address, secret.digest())).isTrue();
            assertThat(readers().find(secret.digest())).contains(address);
            assertThat(readers().of("ada")).contains(address);
            assertThat(readers().of("ben")).isEmpty();
            assertThat(readers().revoke("ben", address.id())).isFalse();
            assertThat(readers().revoke("ada", address.id())).isTrue();
            assertThat(readers().revoke("ada", address.id())).isFalse();
            assertThat(readers().find(secret.digest())).isEmpty();
        }
    }

    /** As the name says. */
    @Test
    default void newAddressReplacesTheOldOneOfTheSameSource() {
        Secret old = Secret.fresh();
        Secret other = Secret.fresh();
        Secret fresh = Secret.fresh();
        OfHub design = new OfHub(HubId.team("design"));
        readers().give(address("ada", design), old.digest());
        readers().give(address("ada", new OwnStream()), other.digest());
        readers().give(address("ben", design), Secret.fresh().digest());
        readers().give(address("ada", design), fresh.digest());
        assertThat(readers().find(old.digest())).isEmpty();
        assertThat(readers().find(other.digest())).isPresent();
        assertThat(readers().find(fresh.digest())).isPresent();
        assertThat(readers().of("ada")).hasSize(2);
        assertThat(readers().of("ben")).hasSize(1);
    }

    /** As the name says. */
    @Test
    default void notesUse() {
        ReaderAddress address = address("ada", new OwnStream());
        Secret secret = Secret.fresh();
        readers().give(address, secret.digest());
        readers().touch(address.id(), NOW.plusSeconds(60));
        assertThat(readers().find(secret.digest())).contains(address.used(NOW.plusSeconds(60)));
    }

    /** As the name says. */
    @Test
    default void refusesWhatIsNotTheirs() {
        Filtered bens = new Filtered(filter("ben", "Builds"));
        assertThat(readers().give(address("ada", bens), Secret.fresh().digest()))
                .isFalse();
        assertThat(readers()
                        .give(address("nobody", new OwnStream()), Secret.fresh().digest()))
                .isFalse();
        assertThat(readers()
                        .give(
                                address("ada", new OfHub(HubId.team("none"))),
                                Secret.fresh().digest()))
                .isFalse();
        assertThat(readers().of("ada")).isEmpty();
    }

    /** As the name says. */
    @Test
    default void goesWithItsFilterAndRestsWhileItsPersonIsDisabled() {
        FilterId filter = filter("ada", "Builds");
        Secret secret = Secret.fresh();
        readers().give(address("ada", new Filtered(filter)), secret.digest());
        people().disable("root", "ada");
        assertThat(readers().find(secret.digest())).isEmpty();
        people().enable("root", "ada");
        assertThat(readers().find(secret.digest())).isPresent();
        filters().remove("ada", filter);
        assertThat(readers().find(secret.digest())).isEmpty();
        assertThat(readers().of("ada")).isEmpty();
    }

    /** As the name says. */
    @Test
    default void givesNoMoreThanItMay() {
        for (int i = 0; i <= ReaderAddress.MOST; i++) {
            HubId team = HubId.team("team-" + i);
            hubs().createMissing(List.of(HubFixture.team(team.name()).plan()));
            assertThat(readers()
                            .give(
                                    address("ada", new OfHub(team)),
                                    Secret.fresh().digest()))
                    .isEqualTo(i < ReaderAddress.MOST);
        }
        assertThat(readers()
                        .give(
                                address("ada", new OfHub(HubId.team("team-3"))),
                                Secret.fresh().digest()))
                .isTrue();
        assertThat(readers().of("ada")).hasSize(ReaderAddress.MOST);
    }
}
