package org.fedoraproject.hubs.testkit.stream;

import java.time.Clock;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.person.InMemoryPeople;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.stream.InMemoryReaderAddresses;
import org.fedoraproject.hubs.core.stream.InMemorySavedFilters;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilters;

final class InMemoryReaderAddressesTest implements ReaderAddressesContract {

    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final InMemoryPeople people = new InMemoryPeople(hubs, Clock.systemUTC());
    private final SavedFilters filters = new InMemorySavedFilters(hubs);
    private final ReaderAddresses readers = new InMemoryReaderAddresses(hubs, people, filters);

    @Override
    public HubStore hubs() {
        return hubs;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public SavedFilters filters() {
        return filters;
    }

    @Override
    public ReaderAddresses readers() {
        return readers;
    }
}
