package org.fedoraproject.hubs.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.InterestIndex.Waiting;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * What the index answered for a whole batch of messages; everything a decision may rest on besides the activity itself.
 *
 * @param waiting who waits for each key; keys that nobody waits for are left out
 * @param showing the placements that show each feed; feeds that none shows are left out
 */
public record TriageContext(Map<Interest, Waiting> waiting, Map<FeedId, List<WidgetPlacement>> showing) {

    /** The feeds that hold what happens under any key of the activity, sorted, each once. */
    static List<FeedId> feeds(Activity activity, Map<Interest, Waiting> waiting) {
        return waitingFor(activity, waiting)
                .flatMap(w -> w.feeds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The placements that wait for any key of the activity, each once. */
    List<WidgetPlacement> placements(Activity activity) {
        return waitingFor(activity, waiting)
                .flatMap(w -> w.placements().stream())
                .distinct()
                .toList();
    }

    private static Stream<Waiting> waitingFor(Activity activity, Map<Interest, Waiting> waiting) {
        return activity.interests().stream().map(key -> waiting.getOrDefault(key, Waiting.NOTHING));
    }
}
