package org.fedoraproject.hubs.postgres;

import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.testkit.hub.HubStoreContract;
import org.fedoraproject.hubs.testkit.hub.InterestIndexContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The contracts of both ports, over real connections. */
final class PostgresHubStoreIT implements HubStoreContract, InterestIndexContract {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_contract");

    private static PostgresStores stores;

    @BeforeAll
    static void open() {
        stores = PostgresStores.open(DATABASE.settings());
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    @Override
    public HubStore store() {
        return stores.hubs();
    }

    @Override
    public InterestIndex index() {
        return stores.interests();
    }

    @Override
    public void forMembers(PlacementId id) {
        DATABASE.execute("UPDATE placement SET members_only = true WHERE id = " + id.value());
    }
}
