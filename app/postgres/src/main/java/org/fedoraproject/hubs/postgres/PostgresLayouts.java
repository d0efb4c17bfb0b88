package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Objects;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.layout.Arrangement;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutMerge;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutRules;
import org.fedoraproject.hubs.core.layout.LayoutRules.Present;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.layout.WidgetRules;
import org.fedoraproject.hubs.core.membership.Refusal;

/** Layouts in PostgreSQL. A change is one transaction that holds the lock of the hub's row. Thread-safe. */
@Singleton
public final class PostgresLayouts implements LayoutStore {

    private static final LayoutOutcome NONE = new LayoutOutcome.Refused(Refusal.NO_SUCH_HUB);

    private final TransactionOperations<Connection> transactions;
    private final HubLock locks;
    private final LayoutReader reader;
    private final SettingsWriter people;
    private final LayoutChanges changes;

    PostgresLayouts(
            TransactionOperations<Connection> transactions,
            HubLock locks,
            LayoutReader reader,
            SettingsWriter people,
            LayoutChanges changes) {
        this.transactions = transactions;
        this.locks = locks;
        this.reader = reader;
        this.people = people;
        this.changes = changes;
    }

    @Override
    public Optional<Layout> find(HubId hub) {
        return StoreCall.run("find the layout of a hub", () -> transactions.executeRead(status -> reader.find(hub)));
    }

    @Override
    public LayoutOutcome change(Viewer viewer, HubId hub, long version, LayoutPlan plan, WidgetRules rules) {
        return StoreCall.run(
                "change the layout of a hub",
                () -> transactions.executeWrite(status -> locks.take(hub)
                        .map(locked -> change(viewer, locked, version, plan, rules))
                        .orElse(NONE)));
    }

    private LayoutOutcome change(
            Viewer viewer, HubLock.Locked locked, long version, LayoutPlan plan, WidgetRules rules) {
        LayoutReader.Stored stored = reader.read(locked.number());
        Present present = new Present(stored.layout(), rules);
        return LayoutRules.against(viewer, locked.hub(), people.roles(locked, viewer), present, version, plan)
                .orElseGet(() -> {
                    Arrangement next = LayoutRules.arranged(present, plan);
                    LayoutRow row = stored.row()
                            .next(
                                    next.split(),
                                    LayoutMerge.offered(stored.layout().placements()));
                    people.actsAs(Objects.requireNonNull(viewer.username()));
                    changes.write(viewer, locked, row, next, rules);
                    return new LayoutOutcome.Saved(reader.read(locked.number()).layout(), stored.layout());
                });
    }

    @Override
    public int merge(WidgetRules rules) {
        return StoreCall.run("bring new widgets into layouts", () -> changes.merge(rules));
    }
}
