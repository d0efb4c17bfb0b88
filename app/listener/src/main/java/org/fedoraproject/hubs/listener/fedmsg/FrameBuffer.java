package org.fedoraproject.hubs.listener.fedmsg;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Between the socket and the store, bounded by number and bytes. What does not fit is dropped and counted: the legacy bus cannot be asked
 * to wait, and its publishers drop silently once a subscriber stops reading. Thread-safe.
 */
final class FrameBuffer {

    /** Bytes held at most. */
    static final long MAX_BYTES = 64_000_000;

    private final int capacity;

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition filled = lock.newCondition();

    private final ArrayDeque<Frames> frames = new ArrayDeque<>();

    private long bytes;

    private long dropped;

    FrameBuffer(int capacity) {
        this.capacity = capacity;
    }

    /** Adds a message, or drops and counts it. */
    void add(Frames message) {
        lock.lock();
        try {
            if (frames.size() >= capacity || bytes + message.size() > MAX_BYTES) {
                dropped++;
                return;
            }
            frames.add(message);
            bytes += message.size();
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes what is there, oldest first; empty when nothing comes in time.
     *
     * @param number most messages
     * @param size bytes after which no further one is taken
     */
    List<Frames> take(int number, long size, Duration patience) throws InterruptedException {
        List<Frames> out = new ArrayList<>();
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (frames.isEmpty() && left > 0) {
                left = filled.awaitNanos(left);
            }
            long taken = 0;
            while (!frames.isEmpty() && out.size() < number && taken < size) {
                Frames next = frames.remove();
                out.add(next);
                taken += next.size();
            }
            bytes -= taken;
            return out;
        } finally {
            lock.unlock();
        }
    }

    /** Messages dropped since the start. */
    long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /** Whether everything has been taken. */
    boolean isEmpty() {
        lock.lock();
        try {
            return frames.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
