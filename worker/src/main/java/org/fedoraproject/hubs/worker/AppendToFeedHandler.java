package org.fedoraproject.hubs.worker;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.FeedStore.Addition;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.job.AppendToFeed.Shown;
import org.fedoraproject.hubs.core.queue.BatchHandler;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.Outputs;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/**
 * Puts a batch of entries into their feeds in one step, and what hubs remember beside into their memory; tells the browsers once a
 * widget, then lets the data that is computed from both be computed anew. Idempotent by feed and message id, and by hub, kind and key of a
 * fact; a repeated update only makes a browser look again. Thread-safe.
 *
 * <p>Updates go out here, before the units are acknowledged and not as their outputs: an update stands for several units of the batch, so
 * it must not be dropped with the one whose acknowledgement somebody else got first.
 */
@Singleton
final class AppendToFeedHandler implements BatchHandler<AppendToFeed> {

    private final FeedStore feeds;
    private final HubMemory memory;
    private final HubStore hubs;
    private final UpdateChannel updates;
    private final Versions versions;

    /**
     * @param feeds where entries go
     * @param memory where goes what hubs remember beside
     * @param hubs says what is not for everybody
     * @param updates how browsers learn of it
     * @param versions of what they learn
     */
    AppendToFeedHandler(FeedStore feeds, HubMemory memory, HubStore hubs, UpdateChannel updates, Versions versions) {
        this.feeds = feeds;
        this.memory = memory;
        this.hubs = hubs;
        this.updates = updates;
        this.versions = versions;
    }

    @Override
    public List<Outcome> handle(List<UnitOfWork<AppendToFeed>> batch) {
        feeds.append(batch.stream()
                .map(UnitOfWork::payload)
                .flatMap(job -> job.feeds().stream().map(feed -> new Addition(feed, job.entry())))
                .toList());
        // Before the refreshes that ride along become due.
        memory.remember(batch.stream().map(UnitOfWork::payload).toList());
        tellBrowsers(batch);
        return batch.stream()
                .map(unit -> Outcome.done(
                        new Outputs(List.of(), List.copyOf(unit.payload().refreshes()), List.of())))
                .toList();
    }

    private void tellBrowsers(List<UnitOfWork<AppendToFeed>> batch) {
        Set<Shown> shown = new LinkedHashSet<>();
        batch.forEach(unit -> shown.addAll(unit.payload().shown()));
        if (!shown.isEmpty()) {
            Set<PlacementId> guarded = hubs.guarded(
                    shown.stream().map(one -> new PlacementId(one.placement())).toList());
            updates.publish(shown.stream().map(one -> update(one, guarded)).toList());
        }
    }

    private Update update(Shown shown, Set<PlacementId> guarded) {
        PlacementId placement = new PlacementId(shown.placement());
        return Update.widget(shown.hub(), placement, versions.next()).guardedWhen(guarded.contains(placement));
    }
}
