package org.fedoraproject.hubs.core.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubStore;

/** Named filters in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemorySavedFilters implements SavedFilters {

    private final HubStore hubs;
    private final List<SavedFilter> filters = new ArrayList<>();

    /** @param hubs know which people there are */
    public InMemorySavedFilters(HubStore hubs) {
        this.hubs = hubs;
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
        SavedFilter kept = before.map(
                        old -> new SavedFilter(old.id(), old.username(), old.name(), filter.query(), old.createdAt()))
                .orElse(new SavedFilter(
                        filter.id(), filter.username(), filter.name(), filter.query(), filter.createdAt()));
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
    public synchronized boolean remove(String username, FilterId id) {
        return own(username, id).map(filters::remove).orElse(false);
    }

    private Optional<SavedFilter> own(String username, FilterId id) {
        return filters.stream()
                .filter(filter ->
                        filter.username().equals(username) && filter.id().equals(id))
                .findFirst();
    }
}
