package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;

/** A hub that nobody else changes until the transaction ends. Runs in the caller's transaction. Thread-safe. */
@Singleton
final class HubLock {

    private final HubWriter hubs;
    private final HubRepository rows;

    HubLock(HubWriter hubs, HubRepository rows) {
        this.hubs = hubs;
        this.rows = rows;
    }

    /**
     * A locked hub.
     *
     * @param number of its row
     * @param hub as it is now
     */
    record Locked(long number, Hub hub) {}

    /** Locks a hub and reads it; empty when there is none. */
    Optional<Locked> take(HubId id) {
        Map<HubId, Long> numbers = hubs.lock(List.of(id));
        Long number = numbers.get(id);
        return number == null
                ? Optional.empty()
                : rows.findByNumbers(new Long[] {number}).stream()
                        .findFirst()
                        .map(row -> new Locked(number, Rows.hub(row)));
    }
}
