package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.update.Update;
import org.jspecify.annotations.Nullable;

/** The coalescing set of an {@link InMemoryPipeline}; the Lua scripts of the Redis one follow the same rules. */
final class InMemoryRefreshQueue implements RefreshQueue {

    /** One placement's function, waiting or in hand. */
    private static final class Slot {
        private final Coalesced job;
        private long generation;
        private int attempts;
        private long dueAt;
        private long askedAt;
        private @Nullable Lease lease;

        Slot(Coalesced job) {
            this.job = job;
        }
    }

    private final Shared shared;

    private final InMemoryDeadLetters letters;

    private final InMemoryUpdateChannel updates;

    private final Map<Coalesced, Slot> slots = new HashMap<>();

    /** When each ran last; only the last gap matters. */
    private final Map<Coalesced, Long> startedAt = new HashMap<>();

    InMemoryRefreshQueue(Shared shared, InMemoryDeadLetters letters, InMemoryUpdateChannel updates) {
        this.shared = shared;
        this.letters = letters;
        this.updates = updates;
    }

    /** Only under the lock. */
    void clear() {
        slots.clear();
        startedAt.clear();
    }

    @Override
    public void request(Collection<? extends Coalesced> jobs) {
        shared.atomically(() -> {
            jobs.forEach(this::ask);
            return jobs;
        });
    }

    /** Only under the lock. */
    void ask(Coalesced job) {
        Slot slot = slots.get(job);
        if (slot == null) {
            slot = new Slot(job);
            slot.askedAt = shared.now();
            slot.dueAt = afterGap(job);
            slots.put(job, slot);
        }
        slot.generation = shared.nextGeneration();
    }

    private long afterGap(Coalesced job) {
        Long last = startedAt.get(job);
        long gap = shared.limits().refreshGap().toMillis();
        return last == null ? shared.now() : Math.max(shared.now(), last + gap);
    }

    @Override
    public List<Lease> lease(int max, Duration wait) {
        return shared.waitFor(wait, List.of(), new Shared.Attempt<List<Lease>>() {
            @Override
            public @Nullable List<Lease> tryNow() {
                List<Lease> leases = leaseDue(max);
                return leases.isEmpty() ? null : leases;
            }

            @Override
            public long againInMillis() {
                return slots.values().stream().mapToLong(s -> s.dueAt).min().orElse(Long.MAX_VALUE) - shared.now();
            }
        });
    }

    private List<Lease> leaseDue(int max) {
        long now = shared.now();
        startedAt
                .values()
                .removeIf(at -> at < now - shared.limits().refreshGap().toMillis());
        List<Slot> due = slots.values().stream()
                .filter(slot -> slot.dueAt <= now)
                .sorted(Comparator.comparingLong(slot -> slot.dueAt))
                .toList();
        List<Lease> leases = new ArrayList<>();
        for (Slot slot : due) {
            if (slot.attempts >= PipelineLimits.MAX_ATTEMPTS) {
                giveUp(slot, "its worker died or hung " + PipelineLimits.MAX_ATTEMPTS + " times");
            } else if (leases.size() < max) {
                leases.add(hand(slot, now));
            }
        }
        return leases;
    }

    /** While it is leased it is due when the lease ends. */
    private Lease hand(Slot slot, long now) {
        slot.attempts++;
        slot.dueAt = now + shared.limits().refreshLease().toMillis();
        startedAt.put(slot.job, now);
        Lease lease = new Lease(slot.job, UUID.randomUUID().toString(), slot.generation, slot.attempts);
        slot.lease = lease;
        return lease;
    }

    private @Nullable Slot held(Lease lease) {
        Slot slot = slots.get(lease.job());
        boolean mine = slot != null && slot.lease != null && slot.lease.token().equals(lease.token());
        return mine ? slot : null;
    }

    @Override
    public boolean done(Lease lease, List<Update> told) {
        return shared.atomically(() -> {
            told.forEach(updates::add);
            Slot slot = held(lease);
            if (slot == null) {
                return false;
            }
            endOrRepeat(slot, lease.generation());
            return true;
        });
    }

    /** Asked for meanwhile: once more, as if it were new. */
    private void endOrRepeat(Slot slot, long generation) {
        slots.remove(slot.job);
        if (slot.generation != generation) {
            Slot again = new Slot(slot.job);
            again.generation = slot.generation;
            again.askedAt = shared.now();
            again.dueAt = afterGap(slot.job);
            slots.put(slot.job, again);
        }
    }

    @Override
    public void failed(Lease lease, String reason) {
        shared.atomically(() -> {
            Slot slot = held(lease);
            if (slot != null && slot.attempts >= PipelineLimits.MAX_ATTEMPTS) {
                giveUp(slot, reason);
            } else if (slot != null) {
                RetryPolicy backOff = new RetryPolicy(shared.limits().refreshBackOff(), Duration.ofMinutes(1));
                slot.lease = null;
                slot.dueAt = shared.now() + backOff.pauseAfter(slot.attempts).toMillis();
            }
            return lease;
        });
    }

    private void giveUp(Slot slot, String reason) {
        letters.buryRefresh(slot.job, reason);
        endOrRepeat(slot, slot.lease == null ? slot.generation : slot.lease.generation());
    }

    @Override
    public QueueStatus status() {
        return shared.atomically(() -> {
            long leased = slots.values().stream().filter(s -> s.lease != null).count();
            long oldest =
                    slots.values().stream().mapToLong(s -> s.askedAt).min().orElse(shared.now());
            return new QueueStatus(slots.size(), leased, Duration.ofMillis(Math.max(0, shared.now() - oldest)));
        });
    }
}
