package org.fedoraproject.hubs.sse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.jspecify.annotations.Nullable;

/**
 * The last updates, in a ring, for readers that come back or fall behind. Each update has a position that grows by one; positions go on
 * over a loss of the stream, so that an old position is never taken for a new one. Thread-safe; nothing here does I/O.
 */
final class History {

    /** Most updates told to one reader that was away; above, reloading is cheaper for everybody. */
    static final int MOST_MISSED = 500;

    /** Most characters kept in all, whatever their number. */
    private static final long MOST_CHARACTERS = 16L << 20;

    /** Most characters told to one reader that was away. */
    private static final long MOST_MISSED_CHARACTERS = 256L << 10;

    private static final Pattern WIDGET = Pattern.compile("\"widget\"\\s*:\\s*(\\d+)");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final @Nullable Published[] ring;
    private long first = 1;
    private long next = 1;
    private long characters;
    private @Nullable String base;

    /**
     * A place in the stream of updates.
     *
     * @param sequence grows by one with each update, in this process
     * @param id the stream's id there
     */
    record Position(long sequence, String id) {}

    /** @param capacity most updates kept */
    History(int capacity) {
        this.ring = new @Nullable Published[capacity];
    }

    /**
     * Begins anew, knowing nothing of before: whoever was told less than everything until now has lost something.
     *
     * @param id from where all that follows will be known; absent when even the first that follows is not the first there was
     */
    void restart(@Nullable String id) {
        lock.lock();
        try {
            while (first < next) {
                dropOldest();
            }
            next++;
            first = next;
            base = id;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Adds updates, oldest first. Returns the position of the first of them. */
    long append(List<Published> updates) {
        lock.lock();
        try {
            long start = next;
            for (Published update : updates) {
                if (next - first == ring.length) {
                    dropOldest();
                }
                ring[slot(next)] = update;
                characters += size(update);
                next++;
                while (characters > MOST_CHARACTERS && next - first > 1) {
                    dropOldest();
                }
            }
            grown.signalAll();
            return start;
        } finally {
            lock.unlock();
        }
    }

    /** The newest position. */
    Position newest() {
        lock.lock();
        try {
            String id = first < next ? at(next - 1).id() : base;
            return new Position(next - 1, id == null ? EventId.NONE : id);
        } finally {
            lock.unlock();
        }
    }

    /** What a reader missed that knows everything up to an id. */
    CatchUp after(String id, Listening listening) {
        lock.lock();
        try {
            Optional<Long> known = find(id);
            return known.isPresent() ? after(known.get(), listening) : new CatchUp.Lost(newest());
        } finally {
            lock.unlock();
        }
    }

    /** What a reader missed that knows everything up to a position. */
    CatchUp after(long sequence, Listening listening) {
        lock.lock();
        try {
            if (sequence < first - 1) {
                return new CatchUp.Lost(newest());
            }
            LinkedHashMap<String, Published> folded = new LinkedHashMap<>();
            for (long at = sequence + 1; at < next; at++) {
                Update update = at(at).update();
                if (listening.hears(update)) {
                    folded.putLast(foldingKey(update), at(at));
                } else if (closes(update) && listening.topics().contains(update.topic())) {
                    // What was said while everybody might hear it is not said again to those who no longer may.
                    folded.values().removeIf(said -> said.update().topic().equals(update.topic()));
                }
            }
            long told = folded.values().stream().mapToLong(History::size).sum();
            boolean tooMuch = folded.size() > MOST_MISSED || told > MOST_MISSED_CHARACTERS;
            return tooMuch
                    ? new CatchUp.Lost(newest())
                    : new CatchUp.Missed(new ArrayList<>(folded.values()), newest());
        } finally {
            lock.unlock();
        }
    }

    /** The head of a hub is for everybody unless the hub is private: this is how one hears that it became so. */
    private static boolean closes(Update update) {
        return update.guarded() && update.event().equals("hub");
    }

    /** Waits until an id is known, at most so long: another server may have read it already and this one not yet. */
    boolean await(String id, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lockInterruptibly();
        try {
            while (find(id).isEmpty()) {
                if (left <= 0) {
                    return false;
                }
                left = grown.awaitNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Long> find(String id) {
        if (id.equals(base)) {
            return Optional.of(first - 1);
        }
        long low = first;
        long high = next - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            String found = at(middle).id();
            if (found.equals(id)) {
                return Optional.of(middle);
            }
            if (EventId.isAfter(id, found)) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private void dropOldest() {
        Published oldest = at(first);
        characters -= size(oldest);
        base = oldest.id();
        ring[slot(first)] = null;
        first++;
    }

    private Published at(long sequence) {
        Published found = ring[slot(sequence)];
        if (found == null) {
            throw new IllegalStateException("no update at position " + sequence);
        }
        return found;
    }

    private int slot(long sequence) {
        return (int) (sequence % ring.length);
    }

    private static int size(Published published) {
        return published.update().data().length() + published.update().topic().length() + 32;
    }

    /** Updates of one widget are one; others only when they say the same. */
    private static String foldingKey(Update update) {
        Matcher widget = WIDGET.matcher(update.data());
        String what = update.event().equals("widget") && widget.find() ? widget.group(1) : update.data();
        return update.topic() + "\n" + update.event() + "\n" + what;
    }
}
