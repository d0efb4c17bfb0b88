package org.fedoraproject.hubs.core.traffic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.fedoraproject.hubs.core.message.MessageId;

/** Counts in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemoryTraffic implements Traffic {

    private final TreeMap<LocalDate, Map<String, Integer>> days = new TreeMap<>();
    private final Map<MessageId, Instant> seen = new HashMap<>();

    @Override
    public synchronized void count(Collection<Passage> passages, Instant now) {
        days.headMap(Traffic.oldest(now)).clear();
        for (Passage passage : passages) {
            LocalDate day = passage.day(now);
            if (!day.isBefore(Traffic.oldest(now)) && seen.putIfAbsent(passage.message(), now) == null) {
                Map<String, Integer> counts = days.computeIfAbsent(day, fresh -> new TreeMap<>());
                boolean known = counts.containsKey(passage.application()) || counts.size() < MOST_APPLICATIONS;
                counts.merge(known ? passage.application() : OTHER, 1, Integer::sum);
            }
        }
        seen.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)));
    }

    @Override
    public synchronized Map<LocalDate, Map<String, Integer>> days(LocalDate since) {
        Map<LocalDate, Map<String, Integer>> found = new TreeMap<>();
        days.tailMap(since).forEach((day, counts) -> found.put(day, Map.copyOf(counts)));
        return found;
    }
}
