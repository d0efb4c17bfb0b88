package org.fedoraproject.hubs.web.stream;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.fedoraproject.hubs.web.site.UnreadCount;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how much people have not read, so that no page has to count. Scripts of pages ask for a fresh count; who has none sees that of
 * their last look at the stream. Thread-safe; keeps the newest {@value #MOST} people.
 */
@Singleton
final class UnreadCounts implements UnreadCount {

    private static final int MOST = 5_000;

    /** Many tabs of one person ask at once. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Counted(int count, long at) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Counted> counts = new LinkedHashMap<>(64, 0.75f, true);

    @Override
    public OptionalInt known(String username) {
        Counted counted = read(username);
        return counted == null ? OptionalInt.empty() : OptionalInt.of(counted.count());
    }

    /** The count when it is only seconds old. */
    OptionalInt fresh(String username) {
        Counted counted = read(username);
        return counted == null || System.nanoTime() - counted.at() > FRESH.toNanos()
                ? OptionalInt.empty()
                : OptionalInt.of(counted.count());
    }

    private @Nullable Counted read(String username) {
        lock.lock();
        try {
            return counts.get(username);
        } finally {
            lock.unlock();
        }
    }

    /** The count is another one by now. */
    void forget(String username) {
        lock.lock();
        try {
            counts.remove(username);
        } finally {
            lock.unlock();
        }
    }

    /** Notes a count. */
    void note(String username, int count) {
        lock.lock();
        try {
            counts.put(username, new Counted(count, System.nanoTime()));
            if (counts.size() > MOST) {
                counts.remove(counts.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }
}
