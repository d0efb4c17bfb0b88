package org.fedoraproject.hubs.worker;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.cache.CacheException;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.job.SyncTeam;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.queue.RefreshQueue.Lease;
import org.fedoraproject.hubs.core.queue.RetryPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due refreshes and does several at a time: one thread leases as many as there are free places, each is done on a thread of its own.
 * While a store is away nothing is counted as failed: the job goes back as if it had just been asked for, and one at a time is tried
 * until the store is back. Started once and closed once.
 */
final class Refreshers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshers.class);

    /** Longest wait for work, and so the longest that a stop takes when there is none. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** How long a stop waits for what is in hand; its lease comes back to somebody otherwise. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final RefreshQueue queue;
    private final Handlers handlers;
    private final RefreshCounts counts;
    private final int places;
    private final Semaphore free;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicInteger outages = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * What is done, by sort of work.
     *
     * @param widgets computes data
     * @param teams asks the account system
     */
    @Singleton
    record Handlers(RefreshWidgetHandler widgets, SyncTeamHandler teams) {}

    /**
     * @param queue where work comes from
     * @param handlers what is done
     * @param counts what is told to operators
     * @param places most refreshes at a time
     */
    Refreshers(RefreshQueue queue, Handlers handlers, RefreshCounts counts, int places) {
        this.queue = queue;
        this.handlers = handlers;
        this.counts = counts;
        this.places = places;
        this.free = new Semaphore(places);
    }

    /** Begins. */
    void start() {
        Thread.ofVirtual().name("refreshers").start(this::loop);
    }

    private void loop() {
        try {
            while (stop.getCount() > 0) {
                int failures = outages.get();
                boolean stopped = failures > 0
                        && stop.await(RetryPolicy.DEFAULT.pauseAfter(failures).toMillis(), TimeUnit.MILLISECONDS);
                if (!stopped) {
                    leaseAndDo();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leaseAndDo() throws InterruptedException {
        free.acquire();
        int taken = 1 + (outages.get() > 0 ? 0 : free.drainPermits());
        List<Lease> leases = lease(taken);
        free.release(taken - leases.size());
        for (Lease lease : leases) {
            counts.onReceived();
            threads.execute(() -> settle(lease));
        }
    }

    private List<Lease> lease(int max) {
        try {
            List<Lease> leases = queue.lease(max, WAIT);
            if (leases.isEmpty()) {
                works();
            }
            return leases;
        } catch (QueueException e) {
            away(e);
            return List.of();
        }
    }

    private void settle(Lease lease) {
        try {
            counts.timed(() -> finish(lease));
        } catch (HubStoreException | FeedStoreException | CacheException e) {
            away(e);
            putBack(lease);
        } catch (QueueException e) {
            // It cannot be told how it went; the lease ends by itself and somebody does it again.
            away(e);
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "refresh {} failed in a way nobody thought of", lease.job().text(), e);
            failed(lease, e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            free.release();
        }
    }

    private void finish(Lease lease) {
        try {
            Refreshed refreshed = switch (lease.job()) {
                case RefreshWidget job -> handlers.widgets().refresh(job, lease);
                case SyncTeam job -> handlers.teams().sync(job);
            };
            switch (refreshed) {
                case Refreshed.Done done -> counts.onDone(queue.done(lease, done.updates()));
                case Refreshed.Failed failure -> failed(lease, failure.reason());
                case Refreshed.Later later -> putBack(lease);
            }
            works();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Lease lease, String reason) {
        LOG.debug("refresh {} failed, attempt {}: {}", lease.job().text(), lease.attempt(), reason);
        counts.onFailed();
        try {
            queue.failed(lease, reason);
        } catch (QueueException e) {
            away(e);
        }
    }

    /** Asked for anew and then done is waiting again with no attempt counted against it. */
    private void putBack(Lease lease) {
        counts.onPutBack();
        try {
            queue.request(List.of(lease.job()));
            queue.done(lease, List.of());
        } catch (QueueException e) {
            away(e);
        }
    }

    private void away(RuntimeException cause) {
        if (outages.getAndIncrement() == 0) {
            LOG.warn("widget refreshes pause: {}; they go on by themselves", cause.getMessage());
        }
    }

    private void works() {
        if (outages.getAndSet(0) > 0) {
            LOG.info("widget refreshes go on");
        }
    }

    @Override
    public synchronized void close() {
        if (stop.getCount() == 0) {
            return;
        }
        stop.countDown();
        try {
            if (!free.tryAcquire(places, STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("refreshes in hand are left to others: they did not end within {} s", STOP_WITHIN.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
