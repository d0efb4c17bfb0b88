package org.fedoraproject.hubs.core.hub;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** History in memory, the newest thousand changes of each hub. Thread-safe. */
public final class InMemoryHistory implements History {

    private static final int KEPT = 1000;

    private final Clock clock;
    private final Map<HubId, Deque<Entry>> entries = new ConcurrentHashMap<>();

    /** @param clock says when somebody opened something */
    public InMemoryHistory(Clock clock) {
        this.clock = clock;
    }

    /** Notes a change. */
    public void add(HubId hub, Entry entry) {
        entries.compute(hub, (id, old) -> with(old, entry));
    }

    private static Deque<Entry> with(@Nullable Deque<Entry> old, Entry entry) {
        Deque<Entry> kept = old == null ? new ArrayDeque<>() : old;
        kept.addFirst(entry);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return kept;
    }

    @Override
    public boolean opened(String administrator, HubId hub, Opened what) {
        Instant now = clock.instant();
        String about = what == Opened.PREFERENCES ? hub.name() : null;
        Entry entry = new Entry(now, administrator, what.code(), about, null, List.of(), 0, true);
        AtomicBoolean anew = new AtomicBoolean();
        entries.compute(hub, (id, old) -> {
            boolean noted = old != null
                    && old.stream()
                            .anyMatch(earlier -> earlier.actor().equals(administrator)
                                    && earlier.action().equals(what.code())
                                    && earlier.at().plus(NOTED_EVERY).isAfter(now));
            anew.set(!noted);
            return noted ? old : with(old, entry);
        });
        return anew.get();
    }

    @Override
    public List<Entry> of(HubId hub, int offset, int limit) {
        List<Entry> found = new java.util.ArrayList<>();
        entries.computeIfPresent(hub, (id, kept) -> {
            kept.stream().skip(offset).limit(limit).forEach(found::add);
            return kept;
        });
        return List.copyOf(found);
    }
}
