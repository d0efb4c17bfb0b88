package org.fedoraproject.hubs.listener.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Arrivals that are stored together. {@link #store()} may be tried until it returns: it goes on where it stopped. For one thread.
 *
 * <p>Counted only when all of it is stored, so the sums hold however often it was tried. An attempt that reached the queue without an
 * answer shows up as duplicates in the next one.
 */
public final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private static final int SUBJECT = 255;

    /** Something for the dead letters. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Refused(String subject, String reason, byte[] content) {}

    private final Intake intake;

    private final IntakeCounts counts;

    private final int size;

    private List<BusMessage> messages = new ArrayList<>();

    private final Deque<Refused> refused = new ArrayDeque<>();

    private int fresh;

    private int repeated;

    private int dead;

    private int foreign;

    private boolean counted;

    private @Nullable Instant newest;

    Batch(Intake intake, List<? extends Arrival> arrivals, IntakeCounts counts) {
        this.intake = intake;
        this.counts = counts;
        this.size = arrivals.size();
        arrivals.forEach(this::read);
    }

    private void read(Arrival arrival) {
        switch (arrival.read(intake.decoder())) {
            case Decoded.Undecodable undecodable -> refuse(arrival.subject(), undecodable.reason(), arrival.original());
            case Decoded.Understood understood -> sort(understood.message());
        }
    }

    private void refuse(String subject, String reason, byte[] content) {
        refused.add(new Refused(subject, reason, content));
    }

    private void sort(BusMessage message) {
        boolean ours =
                message.topic().environment().map(intake.environment()::equals).orElse(true);
        if (newest == null || message.sentAt().isAfter(newest)) {
            newest = message.sentAt();
        }
        if (ours) {
            messages.add(message);
        } else {
            foreign++;
        }
    }

    /**
     * Stores what is not yet stored; when it returns, everything is in the queue or in the dead letters, as durably as they can.
     *
     * @throws QueueException when the queue cannot be reached; try again later
     */
    public void store() {
        if (!messages.isEmpty()) {
            put();
        }
        while (!refused.isEmpty()) {
            bury(refused.element());
            refused.remove();
        }
        count();
    }

    private void put() {
        try {
            int added = intake.inbox().put(messages);
            fresh += added;
            repeated += messages.size() - added;
        } catch (QueueException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("a batch of {} messages could not be put, trying them one at a time", messages.size(), e);
            putSingly();
        }
        messages = new ArrayList<>();
    }

    /** One message that cannot be written must not hold the others for ever. */
    private void putSingly() {
        while (!messages.isEmpty()) {
            BusMessage message = messages.getFirst();
            try {
                int added = intake.inbox().put(List.of(message));
                fresh += added;
                repeated += 1 - added;
            } catch (QueueException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("message {} cannot be put into the queue; it is in the dead letters", message.id(), e);
                refuse(
                        message.topic().value(),
                        "cannot be put into the queue: " + e.getClass().getSimpleName(),
                        message.body().toString().getBytes(StandardCharsets.UTF_8));
            }
            messages.removeFirst();
        }
    }

    private void bury(Refused letter) {
        String digest = RecentlyBuried.digest(letter.subject(), letter.content());
        if (intake.buried().has(digest)) {
            repeated++;
            return;
        }
        String subject = PlainText.clean(letter.subject(), SUBJECT);
        intake.deadLetters().keepDelivery(subject, letter.reason(), letter.content());
        intake.buried().add(digest);
        dead++;
        LOG.warn("undecodable delivery under '{}' is in the dead letters: {}", subject, letter.reason());
    }

    private void count() {
        if (counted) {
            return;
        }
        counted = true;
        counts.addReceived(size);
        counts.add(IntakeCounts.Outcome.PUT, fresh);
        counts.add(IntakeCounts.Outcome.DUPLICATE, repeated);
        counts.add(IntakeCounts.Outcome.DEAD, dead);
        counts.add(IntakeCounts.Outcome.FOREIGN, foreign);
        if (newest != null) {
            counts.stored(newest);
        }
    }
}
