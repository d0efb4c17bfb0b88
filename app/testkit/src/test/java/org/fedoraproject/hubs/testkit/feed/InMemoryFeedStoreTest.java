package org.fedoraproject.hubs.testkit.feed;

import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;

final class InMemoryFeedStoreTest implements FeedStoreContract {

    private final FeedStore store = new InMemoryFeedStore();

    @Override
    public FeedStore store() {
        return store;
    }
}
