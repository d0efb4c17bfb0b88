package org.fedoraproject.hubs.web.site;

import jakarta.inject.Singleton;

/** The stores that pages can do without, shared so that one page's bad luck spares the next ones the wait. */
@Singleton
public final class Stores {

    private final SpareStore redis;
    private final SpareStore mongo;

    Stores(WebConfiguration configuration) {
        redis = new SpareStore("Redis", configuration);
        mongo = new SpareStore("MongoDB", configuration);
    }

    /** Cache, updates and refreshes. */
    public SpareStore redis() {
        return redis;
    }

    /** Feeds. */
    public SpareStore mongo() {
        return mongo;
    }
}
