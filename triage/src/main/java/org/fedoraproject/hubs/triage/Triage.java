package org.fedoraproject.hubs.triage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.job.AppendToFeed.Shown;
import org.fedoraproject.hubs.core.job.Coalesced;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.queue.Outputs;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/**
 * Activity in, jobs out: what a message means for the portal. No I/O, no clock; the same activity and context always give the same jobs,
 * so deciding twice is as good as once. Thread-safe.
 *
 * <p>Severity decides nothing here. A message of severity {@code DEBUG} carries little news, but whom it concerns it concerns: it enters
 * the same feeds as any other, keeps its severity there, and the page folds it away (see RATIONALE.md).
 */
@Singleton
public final class Triage {

    private final Widgets widgets;
    private final WidgetFailures failures;

    /**
     * @param widgets the widgets of this portal
     * @param failures told of every widget that throws; it costs only that widget
     */
    public Triage(Widgets widgets, WidgetFailures failures) {
        this.widgets = widgets;
        this.failures = failures;
    }

    /**
     * What follows from an activity: at most one {@link AppendToFeed} with all its feeds, and the refreshes of the widgets that it changes.
     * Data computed from a feed that gets the entry is refreshed after it is in, so it rides along; everything else at once.
     */
    public Outputs decide(Activity activity, TriageContext context) {
        List<FeedId> feeds = TriageContext.feeds(activity, context.waiting());
        Set<RefreshWidget> afterwards = new TreeSet<>();
        Set<RefreshWidget> atOnce = new TreeSet<>();
        Set<FeedId> growing = new HashSet<>(feeds);
        for (WidgetPlacement placement : context.placements(activity)) {
            boolean itsFeedGrows = growing.contains(placement.hub().feed());
            for (CachedFunction<?, ?> function : affectedFunctions(activity, placement)) {
                (function.readsFeed() && itsFeedGrows ? afterwards : atOnce)
                        .add(new RefreshWidget(placement.id(), function.name()));
            }
        }
        List<Coalesced> now = new ArrayList<>(atOnce);
        now.addAll(GroupNews.syncs(activity, context));
        return new Outputs(entries(activity, feeds, context, afterwards), now, List.of());
    }

    private Iterable<? extends CachedFunction<?, ?>> affectedFunctions(Activity activity, WidgetPlacement placement) {
        return widgets.find(placement.kind())
                .filter(kind -> !kind.functions().isEmpty() && isAffected(kind, activity, placement))
                .map(kind -> kind.functions().values())
                .orElse(List.of());
    }

    private boolean isAffected(WidgetKind<?, ?> kind, Activity activity, WidgetPlacement placement) {
        try {
            return kind.isAffectedBy(activity, placement);
        } catch (RuntimeException | StackOverflowError e) {
            failures.failed(placement, activity.id(), e);
            return false;
        }
    }

    private static List<AppendToFeed> entries(
            Activity activity, List<FeedId> feeds, TriageContext context, Set<RefreshWidget> afterwards) {
        if (feeds.isEmpty()) {
            return List.of();
        }
        FeedEntry entry = FeedEntry.of(activity);
        return List.of(new AppendToFeed(
                entry, feeds, shown(feeds, context.showing()), List.copyOf(afterwards), activity.facts()));
    }

    private static List<Shown> shown(List<FeedId> feeds, Map<FeedId, List<WidgetPlacement>> showing) {
        List<Shown> shown = new ArrayList<>();
        for (FeedId feed : feeds) {
            for (WidgetPlacement placement : showing.getOrDefault(feed, List.of())) {
                shown.add(new Shown(placement.hub().path(), placement.id().value()));
            }
        }
        return shown;
    }
}
