package org.fedoraproject.hubs.web.access;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;

/**
 * Whose feeds somebody may read away from the hub's own page: members and owners those of their hubs, everybody else what the page shows
 * them. A hub whose feed stands there for members only, or not at all, gives others nothing; an archived one neither. Thread-safe.
 */
@Singleton
public final class FeedGate {

    private final InterestIndex index;

    FeedGate(InterestIndex index) {
        this.index = index;
    }

    /** Those of the hubs whose feed their viewer may read; at most one question. */
    public List<Seen> readable(Collection<Seen> hubs) {
        Set<FeedId> asked = hubs.stream()
                .filter(seen -> !seen.may(Action.SEE_INSIDE) && seen.may(Action.SEE))
                .map(seen -> seen.hub().id().feed())
                .collect(Collectors.toSet());
        Map<FeedId, List<WidgetPlacement>> showing = asked.isEmpty() ? Map.of() : index.showing(asked);
        return hubs.stream()
                .filter(seen -> seen.may(Action.SEE_INSIDE)
                        || showing.getOrDefault(seen.hub().id().feed(), List.of()).stream()
                                .anyMatch(seen::shows))
                .toList();
    }
}
