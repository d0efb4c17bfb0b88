package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.settings.Edited;
import org.fedoraproject.hubs.core.settings.HubPatch;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.core.settings.SettingsRules;
import org.fedoraproject.hubs.core.text.Saying;

/** Settings of hubs in PostgreSQL. A change is one transaction that holds the lock of the hub's row. Thread-safe. */
@Singleton
public final class PostgresHubSettings implements HubSettings {

    private static final Edited NONE = new Edited.Refused(Refusal.NO_SUCH_HUB);

    private final TransactionOperations<Connection> transactions;
    private final HubLock locks;
    private final SettingsWriter writer;
    private final HubChanges changes;
    private final IndexBuilder index;

    PostgresHubSettings(
            TransactionOperations<Connection> transactions,
            HubLock locks,
            SettingsWriter writer,
            HubChanges changes,
            IndexBuilder index) {
        this.transactions = transactions;
        this.locks = locks;
        this.writer = writer;
        this.changes = changes;
        this.index = index;
    }

    @Override
    public Edited change(
            Viewer viewer, HubId hub, long version, HubPatch patch, Function<Indexed, NewHub> interestsOf) {
        return StoreCall.run(
                "change the settings of a hub",
                () -> transactions.executeWrite(status -> locks.take(hub)
                        .map(locked -> SettingsRules.against(
                                        viewer, locked.hub(), writer.roles(locked, viewer), version, patch)
                                .orElseGet(() -> change(viewer, locked, patch, interestsOf)))
                        .orElse(NONE)));
    }

    private Edited change(Viewer viewer, HubLock.Locked locked, HubPatch patch, Function<Indexed, NewHub> interestsOf) {
        Set<HubField> fields = patch.changes(locked.hub());
        Hub next = patch.applied(locked.hub()).atVersion(locked.hub().version() + 1);
        writer.describe(viewer, locked, next, fields);
        index.reindex(locked.number(), next, interestsOf);
        return new Edited.Saved(next, fields);
    }

    @Override
    public Edited archive(Viewer viewer, HubId hub, boolean archived) {
        return StoreCall.run(
                "archive a hub or bring it back",
                () -> transactions.executeWrite(status -> locks.take(hub)
                        .map(locked -> archive(viewer, locked, archived))
                        .orElse(NONE)));
    }

    private Edited archive(Viewer viewer, HubLock.Locked locked, boolean archived) {
        Hub hub = locked.hub();
        Optional<Refusal> refusal = SettingsRules.refusal(viewer, hub, writer.roles(locked, viewer), Action.ARCHIVE);
        if (refusal.isPresent()) {
            return new Edited.Refused(refusal.get());
        }
        if (hub.archived() == archived) {
            return new Edited.Saved(hub, Set.of());
        }
        if (!archived && writer.isDisabled(hub.id())) {
            return new Edited.Refused(
                    new Refusal(Refusal.Kind.CONFLICT, Saying.of("refusal.disabled", "hub", hub.title())));
        }
        writer.archive(viewer, locked, archived);
        return locks.take(hub.id())
                .<Edited>map(now -> new Edited.Saved(now.hub(), Set.of()))
                .orElse(NONE);
    }

    @Override
    public Edited create(Viewer maker, NewHub plan) {
        return SettingsRules.againstMaking(maker, plan.hub())
                .orElseGet(() ->
                        StoreCall.run("make a team", () -> transactions.executeWrite(status -> make(maker, plan))));
    }

    private Edited make(Viewer maker, NewHub plan) {
        HubId id = plan.hub().id();
        writer.actsAs(Objects.requireNonNull(maker.username()));
        if (changes.createMissing(List.of(plan)).isEmpty()) {
            return SettingsRules.taken(plan.hub());
        }
        return locks.take(id)
                .<Edited>map(made -> {
                    writer.found(maker, made);
                    return new Edited.Saved(made.hub(), Set.of());
                })
                .orElse(NONE);
    }
}
