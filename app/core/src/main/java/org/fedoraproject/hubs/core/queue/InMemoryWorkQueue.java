package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One queue of an {@link InMemoryPipeline}: what nobody has leased yet, and what somebody has. */
final class InMemoryWorkQueue<T> implements WorkQueue<T> {

    private record Waiting<T>(String id, T payload, long sinceMillis) {}

    private record Leased<T>(Waiting<T> work, String consumer, long atMillis, long deliveries) {}

    private final WorkKind<T> kind;

    private final Shared shared;

    private final Consumer<Outputs> next;

    private final InMemoryDeadLetters letters;

    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();

    private final Map<String, Leased<T>> leased = new LinkedHashMap<>();

    InMemoryWorkQueue(WorkKind<T> kind, Shared shared, InMemoryDeadLetters letters, Consumer<Outputs> next) {
        this.kind = kind;
        this.shared = shared;
        this.letters = letters;
        this.next = next;
    }

    /** Only under the lock. */
    void add(T payload) {
        waiting.addLast(new Waiting<>(shared.nextId(), payload, shared.now()));
    }

    /** Only under the lock. */
    int size() {
        return waiting.size() + leased.size();
    }

    /** Only under the lock. */
    void clear() {
        waiting.clear();
        leased.clear();
    }

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public List<UnitOfWork<T>> lease(String consumer, int max, Duration wait) {
        return shared.waitFor(wait, List.of(), () -> {
            List<UnitOfWork<T>> units = new ArrayList<>();
            while (units.size() < max && !waiting.isEmpty()) {
                units.add(hand(waiting.removeFirst(), consumer, 1));
            }
            return units.isEmpty() ? null : units;
        });
    }

    private UnitOfWork<T> hand(Waiting<T> work, String consumer, long deliveries) {
        leased.put(work.id(), new Leased<>(work, consumer, shared.now(), deliveries));
        return new UnitOfWork<>(work.id(), work.payload(), deliveries);
    }

    @Override
    public List<UnitOfWork<T>> reclaim(String consumer) {
        return shared.atomically(() -> {
            Optional<Leased<T>> next = overdue();
            while (next.isPresent()) {
                Leased<T> found = next.get();
                if (found.deliveries() < PipelineLimits.MAX_ATTEMPTS) {
                    return List.of(hand(found.work(), consumer, found.deliveries() + 1));
                }
                buryLeased(found, PipelineLimits.crashReason());
                next = overdue();
            }
            return List.of();
        });
    }

    private Optional<Leased<T>> overdue() {
        long before = shared.now() - shared.limits().claimTime().toMillis();
        return leased.values().stream()
                .filter(unit -> unit.atMillis() <= before)
                .findFirst();
    }

    @Override
    public Set<String> keep(String consumer, Collection<String> unitIds) {
        return shared.atomically(() -> {
            Set<String> held = new LinkedHashSet<>();
            for (String id : unitIds) {
                Leased<T> unit = leased.get(id);
                if (unit != null && unit.consumer().equals(consumer)) {
                    leased.put(id, new Leased<>(unit.work(), consumer, shared.now(), unit.deliveries()));
                    held.add(id);
                }
            }
            return held;
        });
    }

    @Override
    public Set<String> finish(List<Finished> finished) {
        return shared.atomically(() -> {
            Set<String> counted = new LinkedHashSet<>();
            for (Finished one : finished) {
                if (leased.remove(one.unitId()) != null) {
                    counted.add(one.unitId());
                    next.accept(one.outputs());
                }
            }
            return counted;
        });
    }

    @Override
    public void bury(UnitOfWork<T> unit, String reason) {
        shared.atomically(() -> {
            Leased<T> found = leased.get(unit.id());
            if (found != null) {
                buryLeased(found, reason);
            }
            return unit;
        });
    }

    private void buryLeased(Leased<T> unit, String reason) {
        leased.remove(unit.work().id());
        letters.bury(kind, unit.work().payload(), reason);
    }

    @Override
    public QueueStatus status() {
        return shared.atomically(() -> {
            long oldest = Long.MAX_VALUE;
            for (Leased<T> unit : leased.values()) {
                oldest = Math.min(oldest, unit.work().sinceMillis());
            }
            if (!waiting.isEmpty()) {
                oldest = Math.min(oldest, waiting.peekFirst().sinceMillis());
            }
            Duration age =
                    oldest == Long.MAX_VALUE ? Duration.ZERO : Duration.ofMillis(Math.max(0, shared.now() - oldest));
            return new QueueStatus(size(), leased.size(), age);
        });
    }
}
