package org.fedoraproject.hubs.listener.announce;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.postgres.Announcement;
import org.fedoraproject.hubs.postgres.Announcements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes changes of hubs, oldest first; one leaves the outbox only when the broker has confirmed it, so that none is lost, and one may
 * come twice under the same id. Without PostgreSQL or the broker it waits. Its public methods are thread-safe.
 */
public final class Announcer implements HealthCheck, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private static final Duration LEAVE = Duration.ofSeconds(5);

    private static final Duration REOPEN = Duration.ofHours(1);

    private static final int BATCH = 100;

    private final Announcements outbox;

    private final OwnMessages messages;

    private final BusPublisher publisher;

    private final Duration interval;

    private final InstantSource clock;

    private final LongAdder published = new LongAdder();

    private final Thread thread = Thread.ofVirtual().name("announcer").unstarted(this::run);

    private volatile boolean closing;

    private volatile Health health = Health.UP;

    private Instant reopen = Instant.MIN;

    private int troubles;

    /**
     * @param outbox what the bus does not know yet
     * @param messages makes messages of it
     * @param publisher publishes them; stays the caller's
     * @param interval between two looks at the outbox
     * @param clock tells the time
     */
    public Announcer(
            Announcements outbox,
            OwnMessages messages,
            BusPublisher publisher,
            Duration interval,
            InstantSource clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.publisher = publisher;
        this.interval = interval;
        this.clock = clock;
    }

    /** Begins; returns at once. */
    public void start() {
        thread.start();
    }

    /** Messages that the broker has confirmed, since the start. */
    public long published() {
        return published.sum();
    }

    @Override
    public String name() {
        return "announcer";
    }

    @Override
    public Health check() {
        return health;
    }

    private void run() {
        int failures = 0;
        try {
            while (!closing) {
                boolean worked = publishAll();
                failures = worked ? 0 : failures + 1;
                Thread.sleep(worked ? interval : Backoff.BROKER.after(failures));
            }
        } catch (InterruptedException e) {
            LOG.debug("the announcer was interrupted, which is how it ends", e);
        }
    }

    private boolean publishAll() {
        try {
            // while nothing gets through, the outbox is left to close itself, so that it cannot grow for ever
            if (health.state() == Health.State.UP && !clock.instant().isBefore(reopen)) {
                outbox.open();
                reopen = clock.instant().plus(REOPEN);
            }
            health = Health.UP;
            int taken = BATCH;
            while (taken == BATCH && health.state() == Health.State.UP && !closing) {
                taken = outbox.take(BATCH, this::publish);
            }
        } catch (HubStoreException e) {
            trouble("changes of hubs cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("changes of hubs cannot be announced", e);
            trouble("changes of hubs cannot be announced, see the log: "
                    + e.getClass().getSimpleName());
        }
        boolean worked = health.state() == Health.State.UP;
        if (worked && troubles > 1) {
            LOG.info("changes of hubs are announced again");
        }
        troubles = worked ? 0 : troubles;
        return worked;
    }

    private boolean publish(List<Announcement> changes) {
        try {
            List<BusMessage> own = messages.of(changes);
            publisher.publish(own);
            published.add(own.size());
            return true;
        } catch (BrokerException e) {
            trouble("changes of hubs wait: " + e.getMessage());
            return false;
        } catch (RuntimeException e) {
            return changes.size() > 1 ? publishEach(changes) : leaveOut(changes.getFirst(), e);
        }
    }

    /** One of them makes no message: it must not hold up the others, some of which may come twice. */
    private boolean publishEach(List<Announcement> changes) {
        return changes.stream().allMatch(one -> publish(List.of(one)));
    }

    private static boolean leaveOut(Announcement change, RuntimeException why) {
        LOG.error("change {} of {} makes no message and is left out", change.what(), change.hub(), why);
        return true;
    }

    /** Said at the second failure in a row, and once: right after the start the tables may not have been made yet. */
    private void trouble(String reason) {
        health = Health.degraded(reason);
        troubles++;
        if (troubles == 2) {
            LOG.warn("{}; it is tried again", reason);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.interrupt();
            thread.join(LEAVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
