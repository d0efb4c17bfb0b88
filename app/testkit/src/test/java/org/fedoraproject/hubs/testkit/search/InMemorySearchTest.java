package org.fedoraproject.hubs.testkit.search;

import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.search.InMemorySearch;
import org.fedoraproject.hubs.core.search.Pulses;
import org.fedoraproject.hubs.core.search.SearchStore;

final class InMemorySearchTest implements SearchContract, ListsContract {

    private final InMemoryHubStore hubs = new InMemoryHubStore();

    private final InMemorySearch search = new InMemorySearch(hubs);

    @Override
    public HubStore hubs() {
        return hubs;
    }

    @Override
    public SearchStore search() {
        return search;
    }

    @Override
    public Pulses pulses() {
        return search;
    }

    @Override
    public void hide(String username) {
        hubs.unlist(HubId.user(username), true);
    }
}
