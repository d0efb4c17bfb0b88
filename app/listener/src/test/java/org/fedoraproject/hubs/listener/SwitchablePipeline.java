package org.fedoraproject.hubs.listener;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.core.queue.QueueException;

/** An inbox with dead letters that can be made to fail, to be full and to choke on one message. Thread-safe. */
public final class SwitchablePipeline implements MessageInbox, DeadLetters {

    /** A letter that was kept. */
    public record Letter(String subject, String reason, int size) {}

    private final List<BusMessage> messages = new ArrayList<>();

    private final Set<MessageId> seen = new HashSet<>();

    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    private final AtomicInteger puts = new AtomicInteger();

    private volatile boolean down;

    private volatile boolean lettersDown;

    private volatile boolean full;

    private volatile String poison = "";

    @Override
    public synchronized int put(List<BusMessage> batch) {
        puts.incrementAndGet();
        if (down) {
            throw new QueueException("no connection", new IllegalStateException("switched off"));
        }
        if (batch.stream().anyMatch(message -> message.busId().equals(poison))) {
            throw new IllegalArgumentException("cannot be written");
        }
        int fresh = 0;
        for (BusMessage message : batch) {
            if (seen.add(message.id())) {
                messages.add(message);
                fresh++;
            }
        }
        return fresh;
    }

    @Override
    public boolean isFull() {
        if (down) {
            throw new QueueException("no connection", new IllegalStateException("switched off"));
        }
        return full;
    }

    @Override
    public void keepDelivery(String subject, String reason, byte[] content) {
        if (down || lettersDown) {
            throw new QueueException("no connection", new IllegalStateException("switched off"));
        }
        letters.add(new Letter(subject, reason, content.length));
    }

    /** Fails from now on, or works again. */
    public void setDown(boolean value) {
        down = value;
    }

    /** Only the dead letters fail from now on. */
    public void setLettersDown(boolean value) {
        lettersDown = value;
    }

    /** Says that it is full, or not any more. */
    public void setFull(boolean value) {
        full = value;
    }

    /** The bus id of a message that cannot be written. */
    public void setPoison(String busId) {
        poison = busId;
    }

    /** What was put, in order. */
    public synchronized List<BusMessage> messages() {
        return List.copyOf(messages);
    }

    /** What was buried, in order. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** How often something was put or tried to. */
    public int puts() {
        return puts.get();
    }

    @Override
    public List<DeadLetter> list(int limit) {
        return List.of();
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return Optional.empty();
    }

    @Override
    public long count() {
        return letters.size();
    }

    @Override
    public boolean retry(String id) {
        return false;
    }

    @Override
    public boolean drop(String id) {
        return false;
    }
}
