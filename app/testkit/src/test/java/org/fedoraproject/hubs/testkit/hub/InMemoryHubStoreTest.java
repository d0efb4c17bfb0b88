package org.fedoraproject.hubs.testkit.hub;

import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.PlacementId;

final class InMemoryHubStoreTest implements HubStoreContract, InterestIndexContract {

    private final InMemoryHubStore store = new InMemoryHubStore();

    @Override
    public HubStore store() {
        return store;
    }

    @Override
    public InterestIndex index() {
        return store;
    }

    @Override
    public void forMembers(PlacementId id) {
        store.forMembers(id);
    }
}
