package org.fedoraproject.hubs.core.job;

import java.util.List;
import org.fedoraproject.hubs.core.activity.StatedFact;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * Put an entry into feeds, then tell the pages that show them. Idempotent by feed and message id.
 *
 * @param entry what to put
 * @param feeds where to, at least one
 * @param shown the placements that show one of these feeds: an update goes out for each once the entry is in
 * @param refreshes widget data that is computed from these feeds and must be computed after the entry and the facts are in
 * @param facts what the hubs of these feeds shall remember; nearly always none, and none where a former release wrote the job
 */
public record AppendToFeed(
        FeedEntry entry, List<FeedId> feeds, List<Shown> shown, List<RefreshWidget> refreshes, List<StatedFact> facts)
        implements Job {

    /**
     * A placement that shows a feed.
     *
     * @param hub path of its hub, the topic of the update
     * @param placement its number
     */
    public record Shown(String hub, long placement) {}

    /** Copies the lists; what JSON left out is empty. */
    public AppendToFeed {
        feeds = copy(feeds);
        shown = copy(shown);
        refreshes = copy(refreshes);
        facts = copy(facts);
    }

    /** One of which hubs remember nothing but the entry. */
    public AppendToFeed(FeedEntry entry, List<FeedId> feeds, List<Shown> shown, List<RefreshWidget> refreshes) {
        this(entry, feeds, shown, refreshes, List.of());
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
