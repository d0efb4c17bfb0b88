package org.fedoraproject.hubs.core.search;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;

/**
 * What there is to find.
 *
 * @param hubs by kind, best first; kinds without any are left out
 * @param counts how many there are of each kind, whatever was skipped; kinds without any are left out
 * @param alike whether nothing holds the words, so that these are hubs whose names look like them
 */
public record Finds(Map<HubKind, List<Find>> hubs, Map<HubKind, Integer> counts, boolean alike) {

    /** Nothing. */
    public static final Finds NOTHING = new Finds(Map.of(), Map.of(), false);

    /** Copies the maps. */
    public Finds {
        hubs = Map.copyOf(hubs);
        counts = Map.copyOf(counts);
    }

    /**
     * A hub that was found.
     *
     * @param hub the hub
     * @param text what else of it may hold the words and the viewer may read: its description, what it owns; cut, may be empty
     * @param score higher is better; comparable among the finds of one question
     */
    public record Find(HubSummary hub, String text, double score) {}

    /** Those of a kind. */
    public List<Find> of(HubKind kind) {
        return hubs.getOrDefault(kind, List.of());
    }

    /** How many there are of a kind. */
    public int count(HubKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** How many there are. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
