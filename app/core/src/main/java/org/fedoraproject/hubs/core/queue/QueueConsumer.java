package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of take, handle and finish, on a thread of its own. Takes batches of new work, and from time to time, one at a time and with
 * nothing else in hand, work of consumers that died. Survives whatever queue and handler throw: it says once that something is away, keeps
 * what it has in hand, and says when it goes on.
 *
 * <p>Started once and closed once, by any thread; the handler is only ever called on its own thread.
 *
 * @param <T> sort of work
 */
public final class QueueConsumer<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);

    /** Longest wait for work, and so the longest that a stop takes when there is none. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** How often back-pressure is looked at again. */
    private static final Duration PAUSED_FOR = Duration.ofMillis(200);

    /** How long a stop lets the batch in hand go on before it interrupts. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final WorkQueue<T> queue;

    private final ConsumerSettings settings;

    private final Pause pause = new Pause();

    private final Hand<T> hand;

    private final Outage outage;

    private @Nullable Thread thread;

    private long reclaimAtNanos = System.nanoTime();

    /**
     * @param queue where work comes from
     * @param handler what does it
     * @param settings how
     */
    public QueueConsumer(WorkQueue<T> queue, BatchHandler<T> handler, ConsumerSettings settings) {
        this.queue = queue;
        this.settings = settings;
        this.hand = new Hand<>(queue, handler, settings, pause, LOG);
        this.outage = new Outage(LOG, settings.name());
    }

    /** Begins, on a virtual thread named after the consumer. */
    public void start() {
        start(Thread.ofVirtual());
    }

    /** Begins, on a thread of this sort. */
    public synchronized void start(Thread.Builder threads) {
        if (thread != null) {
            throw new IllegalStateException("consumer " + settings.name() + " was started before");
        }
        thread = threads.name(settings.name()).start(this::loop);
    }

    /** What it has done so far. */
    public ConsumerCounts counts() {
        return hand.counts();
    }

    /** Whether it works; false before the start and after the stop. */
    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    private void loop() {
        while (!pause.isStopped()) {
            try {
                turn();
                outage.over();
            } catch (RuntimeException | Error e) {
                // An Error too: a consumer that ended in silence would be worse than whatever it was.
                String what = "cannot take from " + queue.name() + ": " + e.getMessage();
                pause.sleep(settings.retry().pauseAfter(outage.failed(what, e)));
            }
        }
    }

    private void turn() {
        if (settings.paused().getAsBoolean()) {
            pause.sleep(PAUSED_FOR);
            return;
        }
        if (System.nanoTime() - reclaimAtNanos >= 0) {
            reclaimAll();
        }
        List<UnitOfWork<T>> batch = queue.lease(settings.name(), settings.batchSize(), WAIT);
        if (!batch.isEmpty()) {
            hand.settle(batch);
        }
    }

    private void reclaimAll() {
        boolean more = true;
        while (more && !pause.isStopped()) {
            List<UnitOfWork<T>> one = queue.reclaim(settings.name());
            more = !one.isEmpty();
            if (more) {
                LOG.info(
                        "{} takes over unit {}", settings.name(), one.getFirst().id());
                hand.settle(one);
            }
        }
        double spread = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        reclaimAtNanos = System.nanoTime() + (long) (settings.reclaimEvery().toNanos() * spread);
    }

    /**
     * Finishes what is in hand and stops; waits for that up to ten seconds, then interrupts. What it had in hand and could not finish comes
     * back to somebody after the claim time. Idempotent.
     */
    @Override
    public void close() {
        pause.stop();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        try {
            if (!running.join(STOP_WITHIN)) {
                LOG.warn(
                        "{} is interrupted: its handler did not return within {} s",
                        settings.name(),
                        STOP_WITHIN.toSeconds());
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
