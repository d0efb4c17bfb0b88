package org.fedoraproject.hubs.postgres;

import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.testkit.hub.HubStoreContract;
import org.fedoraproject.hubs.testkit.hub.InterestIndexContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contracts of both ports, over real connections. */
final class PostgresHubStoreIT implements HubStoreContract, InterestIndexContract {

    @RegisterExtension
    static final TestStores STORES = new TestStores("it_contract");

    @Override
    public HubStore store() {
        return STORES.open().hubs();
    }

    @Override
    public InterestIndex index() {
        return STORES.open().interests();
    }

    @Override
    public void forMembers(PlacementId id) {
        STORES.database().execute("UPDATE placement SET members_only = true WHERE id = " + id.value());
    }
}
