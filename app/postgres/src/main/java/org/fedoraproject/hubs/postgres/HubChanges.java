package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.postgres.BelongingsWriter.Numbered;

/** Makes and changes hubs, a batch in one transaction and a fixed number of round trips. Thread-safe. */
@Singleton
final class HubChanges {

    /** What the bus hears of those who are on a hub when it is made. */
    private enum People {
        /** Nothing: that the hub was made says enough. A directory makes thousands at its first load. */
        BROUGHT_ALONG,
        /** That each got their role. */
        ANNOUNCED
    }

    /** Most hubs in one transaction: some thousand rows, well inside the statement time-out. */
    private static final int BATCH = 1000;

    private final TransactionOperations<Connection> transactions;
    private final HubWriter hubs;
    private final BelongingsWriter belongings;
    private final InterestWriter interests;
    private final IndexBuilder index;

    HubChanges(
            TransactionOperations<Connection> transactions,
            HubWriter hubs,
            BelongingsWriter belongings,
            InterestWriter interests,
            IndexBuilder index) {
        this.transactions = transactions;
        this.hubs = hubs;
        this.belongings = belongings;
        this.interests = interests;
        this.index = index;
    }

    Set<HubId> createMissing(Collection<NewHub> plans) {
        Set<HubId> made = new HashSet<>();
        for (List<NewHub> batch : batches(plans, (first, second) -> first)) {
            made.addAll(transactions.executeWrite(status -> create(batch, false, People.BROUGHT_ALONG)));
        }
        return Set.copyOf(made);
    }

    /** Makes a team's hub with its people, in the name of its origin; false when there was one. */
    boolean createTeam(NewHub plan) {
        return transactions.executeWrite(status -> {
            hubs.actAs(plan.hub().origin());
            Set<HubId> made = create(List.of(plan), false, People.ANNOUNCED);
            if (!made.isEmpty()) {
                hubs.auditCreation(hubs.lock(made).values());
            }
            return !made.isEmpty();
        });
    }

    void save(Collection<NewHub> plans) {
        for (List<NewHub> batch : batches(plans, (first, second) -> second)) {
            transactions.executeWrite(status -> {
                Set<HubId> made = create(batch, true, People.BROUGHT_ALONG);
                List<NewHub> old = batch.stream()
                        .filter(plan -> !made.contains(plan.hub().id()))
                        .toList();
                if (!old.isEmpty()) {
                    change(old);
                }
                return made.size();
            });
        }
    }

    private static List<List<NewHub>> batches(Collection<NewHub> plans, BinaryOperator<NewHub> ofTwo) {
        Map<HubId, NewHub> byId = new LinkedHashMap<>();
        plans.forEach(plan -> byId.merge(plan.hub().id(), plan, ofTwo));
        List<NewHub> all = List.copyOf(byId.values());
        List<List<NewHub>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    private Set<HubId> create(List<NewHub> batch, boolean directory, People people) {
        Map<HubId, Long> made = hubs.insertMissing(batch);
        List<Numbered> plans = numbered(batch, made);
        if (!plans.isEmpty()) {
            belongings.writePeople(plans.stream().map(Numbered::plan).toList(), directory);
            belongings.writeMembers(plans);
            if (people == People.BROUGHT_ALONG) {
                hubs.announceWithoutPeople(made.values());
            }
            interests.insert(belongings.writePlacements(plans));
        }
        return made.keySet();
    }

    private static List<Numbered> numbered(List<NewHub> batch, Map<HubId, Long> numbers) {
        List<Numbered> plans = new ArrayList<>();
        for (NewHub plan : batch) {
            Long number = numbers.get(plan.hub().id());
            if (number != null) {
                plans.add(new Numbered(number, plan));
            }
        }
        return plans;
    }

    private void change(List<NewHub> batch) {
        List<Numbered> plans = numbered(
                batch, hubs.lock(batch.stream().map(plan -> plan.hub().id()).toList()));
        belongings.writePeople(batch, true);
        Set<Long> changed = new HashSet<>(hubs.update(batch));
        changed.addAll(belongings.deleteFormerMembers(plans));
        changed.addAll(belongings.writeMembers(plans));
        Set<Long> own = hubs.withOwnFollows(plans.stream().map(Numbered::hub).toList());
        index.follow(plans.stream().filter(plan -> !own.contains(plan.hub())).toList());
        hubs.audit(changed);
    }
}
