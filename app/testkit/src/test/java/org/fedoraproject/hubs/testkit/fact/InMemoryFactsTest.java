package org.fedoraproject.hubs.testkit.fact;

import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;

final class InMemoryFactsTest implements FactStoreContract {

    private final InMemoryHubStore hubs = new InMemoryHubStore();

    private final InMemoryFacts facts = new InMemoryFacts(hubs);

    @Override
    public HubStore hubs() {
        return hubs;
    }

    @Override
    public FactStore facts() {
        return facts;
    }

    @Override
    public void forget(String username) {
        facts.forget(username);
    }
}
