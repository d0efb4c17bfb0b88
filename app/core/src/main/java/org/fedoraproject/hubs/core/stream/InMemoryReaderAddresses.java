package org.fedoraproject.hubs.core.stream;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.SecretDigest;

/** Secret addresses in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemoryReaderAddresses implements ReaderAddresses {

    private final HubStore hubs;
    private final People people;
    private final SavedFilters filters;
    private final Map<SecretDigest, ReaderAddress> addresses = new LinkedHashMap<>();

    /**
     * @param hubs that there are
     * @param people know who is disabled
     * @param filters that people have
     */
    public InMemoryReaderAddresses(HubStore hubs, People people, SavedFilters filters) {
        this.hubs = hubs;
        this.people = people;
        this.filters = filters;
    }

    @Override
    public synchronized boolean give(ReaderAddress address, SecretDigest digest) {
        boolean known = !hubs.existingPeople(List.of(address.username())).isEmpty();
        long others = of(address.username()).stream()
                .filter(other -> !other.source().equals(address.source()))
                .count();
        if (!known || !isThere(address) || others >= ReaderAddress.MOST) {
            return false;
        }
        addresses
                .values()
                .removeIf(old -> old.username().equals(address.username())
                        && old.source().equals(address.source()));
        addresses.put(digest, address);
        return true;
    }

    private boolean isThere(ReaderAddress address) {
        return switch (address.source()) {
            case ReaderAddress.OwnStream own -> true;
            case ReaderAddress.Filtered filtered ->
                filters.of(address.username()).stream()
                        .anyMatch(filter -> filter.id().equals(filtered.filter()));
            case ReaderAddress.OfHub hub -> hubs.find(hub.hub()).isPresent();
        };
    }

    @Override
    public synchronized Optional<ReaderAddress> find(SecretDigest digest) {
        return Optional.ofNullable(addresses.get(digest))
                .filter(this::isThere)
                .filter(address -> people.find(address.username())
                        .filter(person -> !person.disabled())
                        .isPresent());
    }

    @Override
    public synchronized void touch(AddressId id, Instant now) {
        addresses.replaceAll((digest, address) -> address.id().equals(id) ? address.used(now) : address);
    }

    @Override
    public synchronized List<ReaderAddress> of(String username) {
        return addresses.values().stream()
                .filter(address -> address.username().equals(username) && isThere(address))
                .sorted(Comparator.comparing(ReaderAddress::createdAt).reversed())
                .toList();
    }

    @Override
    public synchronized boolean revoke(String username, AddressId id) {
        return addresses
                .values()
                .removeIf(address ->
                        address.username().equals(username) && address.id().equals(id));
    }
}
