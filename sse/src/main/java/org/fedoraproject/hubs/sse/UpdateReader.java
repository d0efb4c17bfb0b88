package org.fedoraproject.hubs.sse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that reads the stream of updates, and from the same store the key of the tokens. When the stream cannot be reached, streams to browsers stay open and quiet, and reading
 * goes on where it stopped. When what it had read is no longer there (an emptied store, one restored from an older state, or more updates
 * than the stream keeps), everybody is told to reload: nobody can know what was lost with it.
 */
final class UpdateReader implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);

    private static final int BATCH = 1000;

    private static final Duration WAIT = Duration.ofSeconds(1);

    private static final Duration CHECK_EVERY = Duration.ofMillis(250);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final UpdateChannel channel;
    private final History history;
    private final UpdateDispatcher dispatcher;
    private final TokenDesk desk;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean stopped;
    private String last = EventId.NONE;
    private String verified = EventId.NONE;
    private long checkedAt = System.nanoTime();
    private int failures;

    UpdateReader(UpdateChannel channel, History history, UpdateDispatcher dispatcher, TokenDesk desk) {
        this.channel = channel;
        this.history = history;
        this.dispatcher = dispatcher;
        this.desk = desk;
    }

    /** Waits until the history of the stream has been read. */
    void awaitReady() throws InterruptedException {
        ready.await();
    }

    /** Ends the thread at its next step. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                desk.load();
                if (ready.getCount() > 0) {
                    readHistory();
                    ready.countDown();
                }
                readOnce();
                if (failures > 0) {
                    LOG.info("updates can be read again");
                    failures = 0;
                }
            } catch (QueueException e) {
                pauseAfter(e);
            }
        }
    }

    private void readHistory() {
        last = EventId.NONE;
        // An empty stream has no past: all that follows will be known. Of another one the first update may not be the
        // first there was.
        history.restart(channel.newestId().equals(EventId.NONE) ? EventId.NONE : null);
        List<Published> page = channel.after(last, BATCH, Duration.ZERO);
        while (!page.isEmpty() && !stopped) {
            history.append(page);
            last = page.getLast().id();
            page = channel.after(last, BATCH, Duration.ZERO);
        }
        verified = last;
    }

    private void readOnce() {
        List<Published> batch = channel.after(last, BATCH, WAIT);
        if (!batch.isEmpty()) {
            dispatcher.dispatch(batch);
            last = batch.getLast().id();
            verified = verified.equals(EventId.NONE) ? batch.getFirst().id() : verified;
        }
        if (batch.isEmpty() || failures > 0 || System.nanoTime() - checkedAt > CHECK_EVERY.toNanos()) {
            verify();
        }
    }

    /** Whether everything since the last time was there to be read. */
    private void verify() {
        String newest = channel.newestId();
        boolean wentBack = EventId.isAfter(last, newest);
        boolean gap = !verified.equals(EventId.NONE) && EventId.isAfter(channel.oldestId(), verified);
        if (wentBack || gap) {
            LOG.warn(
                    "updates after {} are gone: the stream was emptied or cut and now ends at {}; browsers reload",
                    wentBack ? last : verified,
                    newest);
            last = wentBack ? newest : last;
            desk.distrust();
            dispatcher.lost(last.equals(EventId.NONE) ? System.currentTimeMillis() + "-0" : last);
        }
        verified = last;
        checkedAt = System.nanoTime();
    }

    private void pauseAfter(QueueException e) {
        if (stopped) {
            return;
        }
        failures++;
        if (failures == 1) {
            LOG.warn("updates cannot be read: {}; open streams stay and are quiet meanwhile", e.getMessage());
        }
        long pause = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failures, 10));
        LockSupport.parkNanos(Duration.ofMillis(pause).toNanos());
    }
}
