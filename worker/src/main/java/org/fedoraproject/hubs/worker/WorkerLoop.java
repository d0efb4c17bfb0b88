package org.fedoraproject.hubs.worker;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.operations.ConsumerPool;
import org.fedoraproject.hubs.core.operations.QueueGauges;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.queue.WorkQueue;

/** What a worker does all day: entries into feeds and widget data into the cache. Lazy: nothing runs before the start. */
@Singleton
final class WorkerLoop {

    private final WorkQueue<AppendToFeed> entries;
    private final RefreshQueue refreshes;
    private final AppendToFeedHandler appending;
    private final Refreshers.Handlers refreshing;
    private final Settings settings;

    /**
     * @param configuration how many at a time
     * @param workshop whose running loaders are counted
     */
    @Singleton
    record Settings(WorkerConfiguration configuration, RefreshWidgetHandler.Workshop workshop) {}

    WorkerLoop(
            @Named("entries") WorkQueue<AppendToFeed> entries,
            RefreshQueue refreshes,
            AppendToFeedHandler appending,
            Refreshers.Handlers refreshing,
            Settings settings) {
        this.entries = entries;
        this.refreshes = refreshes;
        this.appending = appending;
        this.refreshing = refreshing;
        this.settings = settings;
    }

    /** Starts the consumers of entries; closing the pool stops them. */
    ConsumerPool<AppendToFeed> startAppending(MeterRegistry metrics) {
        ConsumerPool<AppendToFeed> pool = ConsumerPool.start(
                "worker",
                entries,
                ConsumerPool.timed(metrics, entries.name(), appending),
                new ConsumerPool.Size(
                        settings.configuration().consumers(),
                        settings.configuration().batchSize()),
                () -> false);
        pool.countIn(metrics, entries.name());
        QueueGauges.show(metrics, entries.name(), entries::status);
        return pool;
    }

    /** Starts the refreshers; closing them stops them. */
    Refreshers startRefreshing(MeterRegistry metrics) {
        RefreshCounts counts = RefreshCounts.in(metrics, settings.workshop().deadline());
        Refreshers refreshers = new Refreshers(
                refreshes, refreshing, counts, settings.configuration().refreshers());
        QueueGauges.show(metrics, "refresh", refreshes::status);
        refreshers.start();
        return refreshers;
    }
}
