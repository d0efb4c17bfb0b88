package org.fedoraproject.hubs.core.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.jspecify.annotations.Nullable;

/**
 * Teams that everybody may see.
 *
 * @param all how many there are, whatever is asked for
 * @param byTopic how many are about each topic; topics without any are left out
 * @param byLiveness how many of those about the topic asked for are how lively; kinds without any are left out
 * @param teams those asked for: last sign of life first, then by title
 */
public record TeamList(int all, Map<String, Integer> byTopic, Map<Liveness, Integer> byLiveness, List<Team> teams) {

    /** Copies the collections. */
    public TeamList {
        byTopic = Map.copyOf(byTopic);
        byLiveness = Map.copyOf(byLiveness);
        teams = List.copyOf(teams);
    }

    /**
     * @param hub the team
     * @param lastAt when something last happened in its feed; absent when nothing did or the feed is not for everybody
     */
    public record Team(HubSummary hub, @Nullable Instant lastAt) {}

    /** How many are as lively as that; those of any when absent. */
    public int count(@Nullable Liveness liveness) {
        return liveness == null
                ? byLiveness.values().stream().mapToInt(Integer::intValue).sum()
                : byLiveness.getOrDefault(liveness, 0);
    }
}
