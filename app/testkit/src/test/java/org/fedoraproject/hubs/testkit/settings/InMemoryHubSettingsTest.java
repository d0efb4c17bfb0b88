package org.fedoraproject.hubs.testkit.settings;

import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.core.settings.InMemoryHubSettings;

final class InMemoryHubSettingsTest implements HubSettingsContract {

    private final InMemoryHubStore store = new InMemoryHubStore();

    private final HubSettings settings = new InMemoryHubSettings(store);

    @Override
    public HubStore store() {
        return store;
    }

    @Override
    public InterestIndex index() {
        return store;
    }

    @Override
    public HubSettings settings() {
        return settings;
    }

    @Override
    public History history() {
        return store.history();
    }
}
