package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.postgres.BelongingsWriter.Numbered;

/** Keeps the interest index true to the hubs. Thread-safe. */
@Singleton
final class IndexBuilder {

    /** Hubs that are locked at a time while all are indexed anew: a writer of one of them waits for some ten milliseconds. */
    private static final int PAGE = 200;

    private final TransactionOperations<Connection> transactions;
    private final HubRepository hubs;
    private final PlacementRepository placements;
    private final InterestWriter interests;
    private final HubWriter locks;

    IndexBuilder(
            TransactionOperations<Connection> transactions,
            HubRepository hubs,
            PlacementRepository placements,
            InterestWriter interests,
            HubWriter locks) {
        this.transactions = transactions;
        this.hubs = hubs;
        this.placements = placements;
        this.interests = interests;
        this.locks = locks;
    }

    /** Rows to write for one hub or more. */
    private record Changes(List<InterestWriter.Entry> feeds, List<InterestWriter.Told> placements) {
        Changes() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void tell(long hub, WidgetPlacement placement, NewPlacement widget) {
            placements.add(
                    new InterestWriter.Told(placement.id().value(), hub, widget.showsFeed(), widget.interests()));
        }
    }

    /**
     * Gives the feeds of hubs that exist what the plans say, and each placement what is planned for one like it. The transaction of the
     * caller holds their locks.
     */
    void follow(Collection<Numbered> plans) {
        List<Long> ids = plans.stream().map(Numbered::hub).toList();
        Map<HubId, List<WidgetPlacement>> placed = placed(ids);
        Changes changes = new Changes();
        for (Numbered plan : plans) {
            changes.feeds().addAll(InterestWriter.ofFeed(plan.hub(), plan.plan().feedInterests()));
            for (WidgetPlacement placement :
                    placed.getOrDefault(plan.plan().hub().id(), List.of())) {
                plannedLike(placement, plan.plan().widgets())
                        .ifPresent(widget -> changes.tell(plan.hub(), placement, widget));
            }
        }
        interests.replace(ids, changes.feeds(), changes.placements());
    }

    private static Optional<NewPlacement> plannedLike(WidgetPlacement placement, List<NewPlacement> planned) {
        return planned.stream()
                .filter(widget -> widget.kind().equals(placement.kind())
                        && widget.configuration().equals(placement.configuration()))
                .findFirst();
    }

    /** Indexes all hubs anew, a page in a transaction. */
    void reindex(Function<Indexed, NewHub> interestsOf) {
        long done = 0;
        while (done >= 0) {
            long after = done;
            done = transactions.executeWrite(status -> reindexPage(after, interestsOf));
        }
    }

    /** Returns the last number of the page, -1 when there was none. */
    private long reindexPage(long after, Function<Indexed, NewHub> interestsOf) {
        List<Long> ids = locks.lockAfter(after, PAGE);
        if (ids.isEmpty()) {
            return -1;
        }
        reindex(ids, interestsOf);
        return ids.getLast();
    }

    /** Indexes some hubs anew. The transaction of the caller holds their locks. */
    void reindex(List<Long> ids, Function<Indexed, NewHub> interestsOf) {
        Map<HubId, List<WidgetPlacement>> placed = placed(ids);
        Changes changes = new Changes();
        for (HubRow row : hubs.findByNumbers(ids.toArray(Long[]::new))) {
            Hub hub = Rows.hub(row);
            tell(row.id(), new Indexed(hub, placed.getOrDefault(hub.id(), List.of())), interestsOf, changes);
        }
        interests.replace(ids, changes.feeds(), changes.placements());
    }

    /** Indexes one hub anew, as it will be. The transaction of the caller holds its lock. */
    void reindex(long number, Hub hub, Function<Indexed, NewHub> interestsOf) {
        Changes changes = new Changes();
        List<WidgetPlacement> widgets = placed(List.of(number)).getOrDefault(hub.id(), List.of());
        tell(number, new Indexed(hub, widgets), interestsOf, changes);
        interests.replace(List.of(number), changes.feeds(), changes.placements());
    }

    private static void tell(long number, Indexed asked, Function<Indexed, NewHub> interestsOf, Changes changes) {
        NewHub told = interestsOf.apply(asked);
        List<WidgetPlacement> widgets = asked.placements();
        if (told.widgets().size() != widgets.size()) {
            throw new IllegalArgumentException("asked about " + widgets.size() + " placements of "
                    + asked.hub().id() + ", told about " + told.widgets().size());
        }
        changes.feeds().addAll(InterestWriter.ofFeed(number, told.feedInterests()));
        for (int i = 0; i < widgets.size(); i++) {
            changes.tell(number, widgets.get(i), told.widgets().get(i));
        }
    }

    private Map<HubId, List<WidgetPlacement>> placed(List<Long> ids) {
        return placements.onHubs(ids.toArray(Long[]::new)).stream()
                .map(Rows::placement)
                .collect(Collectors.groupingBy(WidgetPlacement::hub));
    }
}
