package org.fedoraproject.hubs.core.hub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** History in memory, the newest thousand changes of each hub. Thread-safe. */
public final class InMemoryHistory implements History {

    private static final int KEPT = 1000;

    private final Map<HubId, Deque<Entry>> entries = new ConcurrentHashMap<>();

    /** Notes a change. */
    public void add(HubId hub, Entry entry) {
        entries.compute(hub, (id, old) -> {
            Deque<Entry> kept = old == null ? new ArrayDeque<>() : old;
            kept.addFirst(entry);
            if (kept.size() > KEPT) {
                kept.removeLast();
            }
            return kept;
        });
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
