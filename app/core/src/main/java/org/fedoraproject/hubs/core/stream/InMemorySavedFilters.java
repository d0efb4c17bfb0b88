package org.fedoraproject.hubs.core.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.jspecify.annotations.Nullable;

/** Named filters in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemorySavedFilters implements SavedFilters {

    private final HubStore hubs;
    private final People people;
    private final List<SavedFilter> filters = new ArrayList<>();
    private final Map<FilterId, SecretDigest> digests = new HashMap<>();

    /**
     * @param hubs know which people there are
     * @param people know who is disabled
     */
    public InMemorySavedFilters(HubStore hubs, People people) {
        this.hubs = hubs;
        this.people = people;
    }

    @Override
    public synchronized Optional<SavedFilter> save(SavedFilter filter) {
        Optional<SavedFilter> before = of(filter.username()).stream()
                .filter(each -> each.name().equals(filter.name()))
                .findFirst();
        boolean known = !hubs.existingPeople(List.of(filter.username())).isEmpty();
        if (!known || (before.isEmpty() && of(filter.username()).size() >= SavedFilter.MOST)) {
            return Optional.empty();
        }
        SavedFilter kept = before.map(old -> new SavedFilter(
                        old.id(), old.username(), old.name(), filter.query(), old.feed(), old.createdAt()))
                .orElse(new SavedFilter(
                        filter.id(), filter.username(), filter.name(), filter.query(), false, filter.createdAt()));
        before.ifPresent(filters::remove);
        filters.add(kept);
        return Optional.of(kept);
    }

    @Override
    public synchronized List<SavedFilter> of(String username) {
        return filters.stream()
                .filter(filter -> filter.username().equals(username))
                .sorted(Comparator.comparing(SavedFilter::name))
                .toList();
    }

    @Override
    public synchronized boolean feed(String username, FilterId id, @Nullable SecretDigest digest) {
        Optional<SavedFilter> found = own(username, id);
        found.ifPresent(old -> {
            filters.remove(old);
            filters.add(new SavedFilter(id, username, old.name(), old.query(), digest != null, old.createdAt()));
            if (digest == null) {
                digests.remove(id);
            } else {
                digests.put(id, digest);
            }
        });
        return found.isPresent();
    }

    @Override
    public synchronized Optional<SavedFilter> find(SecretDigest digest) {
        return filters.stream()
                .filter(filter -> digest.equals(digests.get(filter.id())))
                .filter(filter -> people.find(filter.username())
                        .map(person -> !person.disabled())
                        .orElse(false))
                .findFirst();
    }

    @Override
    public synchronized boolean remove(String username, FilterId id) {
        digests.remove(id);
        return own(username, id).map(filters::remove).orElse(false);
    }

    private Optional<SavedFilter> own(String username, FilterId id) {
        return filters.stream()
                .filter(filter ->
                        filter.username().equals(username) && filter.id().equals(id))
                .findFirst();
    }
}
