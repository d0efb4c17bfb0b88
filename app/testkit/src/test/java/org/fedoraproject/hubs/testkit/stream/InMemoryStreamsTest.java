package org.fedoraproject.hubs.testkit.stream;

import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.stream.InMemorySavedFilters;
import org.fedoraproject.hubs.core.stream.InMemoryStreams;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.core.stream.Streams;

final class InMemoryStreamsTest implements StreamsContract {

    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final Streams streams = new InMemoryStreams(hubs);
    private final SavedFilters filters = new InMemorySavedFilters(hubs);

    @Override
    public HubStore hubs() {
        return hubs;
    }

    @Override
    public Streams streams() {
        return streams;
    }

    @Override
    public SavedFilters filters() {
        return filters;
    }
}
