package org.fedoraproject.hubs.web.access;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.widgets.Widgets;

/**
 * Whose feeds somebody may read away from the hub's own page: members and owners those of their hubs, everybody else what the page shows
 * them. A hub whose feed stands there for members only, or not at all, gives others nothing. Thread-safe.
 */
@Singleton
public final class FeedGate {

    private final InterestIndex index;
    private final HubStore hubs;
    private final Widgets widgets;

    FeedGate(InterestIndex index, HubStore hubs, Widgets widgets) {
        this.index = index;
        this.hubs = hubs;
        this.widgets = widgets;
    }

    /** Whether its viewer may read the feed of a hub that they look at, archived or not; at most one question. */
    public boolean isReadable(Seen seen) {
        return seen.may(Action.SEE_INSIDE)
                || hubs.placements(seen.hub().id()).stream()
                        .anyMatch(placement -> showsFeed(placement) && seen.shows(placement));
    }

    private boolean showsFeed(WidgetPlacement placement) {
        return widgets.find(placement.kind())
                .filter(kind -> kind.widget().showsFeed())
                .isPresent();
    }

    /** Those of the hubs whose feed their viewer may read beside others, which archived ones are not; at most one question. */
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
