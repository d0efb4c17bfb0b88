package org.fedoraproject.hubs.testkit.layout;

import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.layout.InMemoryLayouts;
import org.fedoraproject.hubs.core.layout.LayoutStore;

final class InMemoryLayoutsTest implements LayoutContract {

    private final InMemoryHubStore store = new InMemoryHubStore();

    private final LayoutStore layouts = new InMemoryLayouts(store);

    @Override
    public HubStore store() {
        return store;
    }

    @Override
    public InterestIndex index() {
        return store;
    }

    @Override
    public LayoutStore layouts() {
        return layouts;
    }

    @Override
    public History history() {
        return store.history();
    }
}
