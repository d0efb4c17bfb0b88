package org.fedoraproject.hubs.testkit.cache;

import org.fedoraproject.hubs.core.cache.InMemoryWidgetCache;
import org.fedoraproject.hubs.core.cache.WidgetCache;

class InMemoryWidgetCacheTest implements WidgetCacheContract {

    private final WidgetCache cache = new InMemoryWidgetCache();

    @Override
    public WidgetCache cache() {
        return cache;
    }
}
