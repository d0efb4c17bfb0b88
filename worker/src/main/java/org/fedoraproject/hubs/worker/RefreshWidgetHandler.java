package org.fedoraproject.hubs.worker;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.queue.RefreshQueue.Lease;
import org.fedoraproject.hubs.core.traffic.Traffic;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/**
 * Computes one function of one placement and stores it with its age. Idempotent by placement, function and generation: an older result
 * never replaces a newer one. Thread-safe.
 */
@Singleton
final class RefreshWidgetHandler {

    private static final String TOO_LONG = "The last attempt to bring this up to date took too long.";

    private static final String FAILED = "The last attempt to bring this up to date failed.";

    private final Widgets widgets;
    private final HubStore hubs;
    private final Sources sources;
    private final WidgetCache cache;
    private final Workshop workshop;

    /**
     * What data is computed from beside the hubs themselves.
     *
     * @param feeds what happened
     * @param facts what hubs remember
     * @param traffic what went through the portal
     */
    @Singleton
    record Sources(FeedStore feeds, FactStore facts, Traffic traffic) {}

    /**
     * What every refresh uses besides the stores.
     *
     * @param deadline gives up on loaders in time
     * @param versions of what browsers are told
     * @param clock says when data was computed
     */
    record Workshop(Deadline deadline, Versions versions, Clock clock) {}

    /**
     * @param widgets know how their data is computed
     * @param hubs where placements are
     * @param sources what some data is computed from
     * @param cache where data goes
     * @param workshop what else it takes
     */
    RefreshWidgetHandler(Widgets widgets, HubStore hubs, Sources sources, WidgetCache cache, Workshop workshop) {
        this.widgets = widgets;
        this.hubs = hubs;
        this.sources = sources;
        this.cache = cache;
        this.workshop = workshop;
    }

    private static final Refreshed NOTHING_TO_DO = new Refreshed.Done(List.of());

    /** A job with everything it names found. */
    private record Task(
            RefreshWidget job, WidgetContext context, WidgetKind<?, ?> kind, CachedFunction<?, ?> function) {

        CacheKey key() {
            return kind.key(context.placement(), function.name());
        }
    }

    /**
     * Does it.
     *
     * @param job what the lease is for
     * @throws HubStoreException when PostgreSQL is away
     * @throws FeedStoreException when MongoDB is away
     * @throws CacheException when the cache is away
     * @throws InterruptedException when the thread is interrupted, which stops the loader too
     */
    Refreshed refresh(RefreshWidget job, Lease lease) throws InterruptedException {
        Optional<Task> found = find(job);
        if (found.isEmpty()) {
            return NOTHING_TO_DO;
        }
        Task task = found.get();
        try {
            String data = workshop.deadline()
                    .call(task.job(), () -> task.kind().load(task.function().name(), task.context()));
            return store(task, new CachedValue(data, lease.generation(), now(), null));
        } catch (TimeoutException e) {
            keepOld(task, lease, TOO_LONG);
            return new Refreshed.Failed(reason(task, e));
        } catch (ExecutionException e) {
            Throwable trouble = Objects.requireNonNull(e.getCause());
            throwIfStoreIsAway(trouble);
            keepOld(task, lease, FAILED);
            return new Refreshed.Failed(reason(task, trouble));
        }
    }

    /** Empty when the placement, its hub, the widget or its function is gone: then there is nobody to compute it for. */
    private Optional<Task> find(RefreshWidget job) {
        WidgetPlacement placement = hubs.placements(List.of(job.placement())).get(job.placement());
        if (placement == null) {
            return Optional.empty();
        }
        return widgets.find(placement.kind())
                .flatMap(kind -> Optional.ofNullable(kind.functions().get(job.function()))
                        .flatMap(function -> hubs.find(placement.hub())
                                .map(hub -> new WidgetContext(
                                        hub,
                                        placement,
                                        hubs,
                                        sources.feeds(),
                                        sources.facts(),
                                        sources.traffic(),
                                        workshop.clock()))
                                .map(context -> new Task(job, context, kind, function))));
    }

    private Refreshed store(Task task, CachedValue value) {
        cache.put(task.key(), value, task.function().keepFor());
        WidgetPlacement placement = task.context().placement();
        // Asked now and not before loading, which may have taken long.
        boolean guarded = !hubs.guarded(List.of(placement.id())).isEmpty();
        Update update = Update.widget(
                placement.hub().path(), placement.id(), workshop.versions().next());
        return new Refreshed.Done(List.of(update.guardedWhen(guarded)));
    }

    /** The old value stays for as long as it would have stayed, and says that it could not be renewed. */
    private void keepOld(Task task, Lease lease, String trouble) {
        CachedValue old = cache.getAll(List.of(task.key())).get(task.key());
        if (old == null) {
            return;
        }
        Duration left = task.function().keepFor().minus(Duration.between(old.builtAt(), now()));
        if (left.isPositive()) {
            cache.put(task.key(), new CachedValue(old.data(), lease.generation(), old.builtAt(), trouble), left);
        }
    }

    private static void throwIfStoreIsAway(Throwable cause) {
        switch (cause) {
            case HubStoreException e -> throw e;
            case FeedStoreException e -> throw e;
            case CacheException e -> throw e;
            default -> {}
        }
    }

    private static String reason(Task task, Throwable trouble) {
        WidgetPlacement placement = task.context().placement();
        return "widget " + placement.kind() + " on " + placement.hub() + ": "
                + trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }

    private Instant now() {
        return workshop.clock().instant();
    }
}
