package org.fedoraproject.hubs.sse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** A stream of updates that can be emptied, restored from an older state and taken away, which a twin of good conduct cannot. */
final class StoredUpdates implements UpdateChannel {

    private final List<Published> stream = new ArrayList<>();
    private long clock = 1_000;
    private boolean away;

    /** Publishes one and returns its id. */
    synchronized String add(String topic, String event, String data) {
        return add(new Update(topic, event, data));
    }

    /** Publishes one and returns its id. */
    synchronized String add(Update update) {
        String id = clock++ + "-0";
        stream.add(new Published(id, update));
        notifyAll();
        return id;
    }

    synchronized String addWidget(String hub, long widget, long version) {
        return add(hub, "widget", "{\"hub\":\"" + hub + "\",\"widget\":" + widget + ",\"version\":" + version + "}");
    }

    synchronized void empty() {
        stream.clear();
    }

    synchronized void trimTo(int newest) {
        while (stream.size() > newest) {
            stream.removeFirst();
        }
    }

    synchronized void away(boolean now) {
        away = now;
        notifyAll();
    }

    @Override
    public synchronized void publish(List<Update> updates) {
        updates.forEach(this::add);
    }

    @Override
    public synchronized String newestId() {
        check();
        return stream.isEmpty() ? EventId.NONE : stream.getLast().id();
    }

    @Override
    public synchronized String oldestId() {
        check();
        return stream.isEmpty() ? EventId.NONE : stream.getFirst().id();
    }

    @Override
    public synchronized List<Published> after(String id, int max, Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        List<Published> found = found(id, max);
        while (found.isEmpty()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
            found = found(id, max);
        }
        return found;
    }

    private List<Published> found(String id, int max) {
        check();
        return stream.stream()
                .filter(p -> EventId.isAfter(p.id(), id))
                .limit(max)
                .toList();
    }

    private void check() {
        if (away) {
            throw new QueueException("the store is away", new IllegalStateException("away"));
        }
    }
}
