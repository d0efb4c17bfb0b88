package org.fedoraproject.hubs.listener.amqp;

import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.Batch;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of a session: take, store, acknowledge. While the queue of messages does not take them, nothing is acknowledged: a queue that
 * keeps its messages loses its consumer, one named by the broker is held back by the prefetch. For one thread.
 */
final class Consumption {

    private static final Logger LOG = LoggerFactory.getLogger(Consumption.class);

    private static final Duration LOOK_AROUND = Duration.ofMillis(250);

    private static final Duration ASK_FOR_ROOM = Duration.ofSeconds(1);

    /** After this long without the queue of messages, what is in hand goes back to the broker, for a listener that can store it. */
    private static final Duration HOLD = Duration.ofSeconds(30);

    private final Session session;

    private final Intake intake;

    private final IntakeCounts counts;

    private final Consumer<Health> health;

    private final BooleanSupplier closing;

    private boolean heldBack;

    private long askedForRoom = System.nanoTime();

    /**
     * @param session consumes already
     * @param intake where it goes
     * @param counts of the source
     * @param health told what changes
     * @param closing whether to come to an end
     */
    Consumption(Session session, Intake intake, IntakeCounts counts, Consumer<Health> health, BooleanSupplier closing) {
        this.session = session;
        this.intake = intake;
        this.counts = counts;
        this.health = health;
        this.closing = closing;
    }

    /** Runs until the session is over and what it delivered is stored; says why it ended. */
    String run() throws InterruptedException {
        while (true) {
            if (closing.getAsBoolean()) {
                session.cancel();
            }
            Incoming.Taken taken = session.incoming().take(LOOK_AROUND, waits());
            if (!taken.arrivals().isEmpty()) {
                if (!store(intake.batch(taken.arrivals(), counts))) {
                    return "the queue of messages does not answer; what was in hand is given back to the broker";
                }
                acknowledge(taken.lastTag());
            } else if (closing.getAsBoolean()) {
                return "stopped";
            } else if (session.ended() != null) {
                return String.valueOf(session.ended());
            }
            askForRoom();
        }
    }

    /** Whether even what has been delivered stays where it is: a full queue behind, and a consumer that cannot be cancelled. */
    private boolean waits() {
        return heldBack && !session.keepsItsMessages() && session.ended() == null;
    }

    private void acknowledge(long tag) {
        try {
            session.acknowledge(tag);
        } catch (IOException | ShutdownSignalException e) {
            LOG.info(
                    "{} lost the connection before its acknowledgement; the broker will deliver again", session.name());
            LOG.debug("acknowledgement failed", e);
        }
    }

    private void askForRoom() {
        if (System.nanoTime() - askedForRoom < ASK_FOR_ROOM.toNanos()) {
            return;
        }
        askedForRoom = System.nanoTime();
        boolean room = intake.hasRoom();
        if (!room && !heldBack) {
            heldBack = true;
            hold("the queue of messages is full");
        } else if (room && heldBack) {
            heldBack = false;
            goOn();
        }
    }

    /** Tries until it is stored; false when that took so long that the session should be given up. */
    private boolean store(Batch batch) throws InterruptedException {
        long begun = System.nanoTime();
        int failures = 0;
        while (true) {
            try {
                batch.store();
                if (failures > 0 && !heldBack) {
                    goOn();
                }
                return true;
            } catch (QueueException e) {
                failures++;
                if (failures == 1) {
                    hold("the queue of messages does not take them: " + e.getMessage());
                }
                boolean tooLong = session.keepsItsMessages() && System.nanoTime() - begun > HOLD.toNanos();
                if (tooLong || closing.getAsBoolean()) {
                    return false;
                }
                Thread.sleep(Backoff.QUEUE.after(failures));
            }
        }
    }

    private void hold(String reason) {
        LOG.warn("{} holds its messages: {}", session.name(), reason);
        health.accept(Health.degraded("holds its messages: " + reason));
        if (session.keepsItsMessages()) {
            session.cancel();
        }
    }

    private void goOn() {
        try {
            session.consume();
            health.accept(Health.UP);
            LOG.info("{} goes on", session.name());
        } catch (IOException | ShutdownSignalException e) {
            LOG.debug("{} cannot go on; its session is over", session.name(), e);
        }
    }
}
