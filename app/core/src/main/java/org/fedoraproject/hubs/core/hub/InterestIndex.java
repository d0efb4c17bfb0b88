package org.fedoraproject.hubs.core.hub;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * Answers which feeds and placements wait for some keys. The cost of a look-up grows with the number of keys and of answers, not with
 * the number of hubs. Thread-safe; may block.
 */
public interface InterestIndex {

    /**
     * What waits for one key.
     *
     * @param feeds feeds that hold what happens under the key, by name
     * @param placements placed widgets that may show something about it, by number; the widget decides
     */
    record Waiting(List<FeedId> feeds, List<WidgetPlacement> placements) {

        /** Nobody waits. */
        public static final Waiting NOTHING = new Waiting(List.of(), List.of());
    }

    /**
     * Asked by triage once a batch of messages, with every key of every message in it.
     *
     * @return an entry for every key that somebody waits for; archived hubs do not wait
     */
    Map<Interest, Waiting> lookUp(Collection<Interest> keys);

    /**
     * As {@link #lookUp}, and the feed placements that show each feed: the widgets a browser must reload when the feed grows.
     *
     * @return placements whose widget shows the feed, by feed; feeds without one are left out
     */
    Map<FeedId, List<WidgetPlacement>> showing(Set<FeedId> feeds);
}
