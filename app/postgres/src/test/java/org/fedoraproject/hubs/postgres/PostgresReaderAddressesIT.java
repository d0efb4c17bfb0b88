package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.stream.AddressId;
import org.fedoraproject.hubs.core.stream.ReaderAddress;
import org.fedoraproject.hubs.core.stream.ReaderAddress.OfHub;
import org.fedoraproject.hubs.core.stream.ReaderAddress.OwnStream;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.testkit.stream.ReaderAddressesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of secret addresses, over real connections. */
final class PostgresReaderAddressesIT implements ReaderAddressesContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_readers");

    @Override
    public HubStore hubs() {
        return STORES.open().hubs();
    }

    @Override
    public People people() {
        return STORES.open().people();
    }

    @Override
    public SavedFilters filters() {
        return STORES.open().filters();
    }

    @Override
    public ReaderAddresses readers() {
        return STORES.open().readers();
    }

    @Test
    void exportNamesThemWithoutSecretsAndForgettingTakesThemBack() {
        Secret stream = Secret.fresh();
        Secret bens = Secret.fresh();
        readers().give(new ReaderAddress(AddressId.fresh(), "ada", new OwnStream(), NOW, null), stream.digest());
        OfHub adas = new OfHub(HubId.user("ada"));
        readers().give(new ReaderAddress(AddressId.fresh(), "ben", adas, NOW, null), bens.digest());
        var exported = STORES.open().personal().export("ada").path("reader_addresses");
        assertThat(exported).hasSize(1);
        assertThat(exported.toString()).contains("created_at").doesNotContain("token");
        assertThat(STORES.open()
                        .personal()
                        .export("ben")
                        .path("reader_addresses")
                        .findValuesAsText("hub"))
                .isEqualTo(List.of("u/ada"));
        STORES.open().personal().erase("ada");
        assertThat(readers().find(stream.digest())).isEmpty();
        assertThat(readers().find(bens.digest())).isEmpty();
        assertThat(readers().of("ben")).isEmpty();
    }
}
