package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.RoleChange;

/** Writes what people change of a hub, and that they did. Runs in the caller's transaction, which locks the hub. Thread-safe. */
@Singleton
final class SettingsWriter {

    private static final String ARCHIVE = "UPDATE hub SET archived = ? WHERE id = ?";

    private static final String DISABLED = "SELECT FROM person WHERE username = ? AND disabled_at IS NOT NULL";

    private final Bulk bulk;
    private final HubWriter hubs;
    private final StandingReader standings;
    private final RoleWriter roles;
    private final Audit audit;

    SettingsWriter(Bulk bulk, HubWriter hubs, StandingReader standings, RoleWriter roles, Audit audit) {
        this.bulk = bulk;
        this.hubs = hubs;
        this.standings = standings;
        this.roles = roles;
        this.audit = audit;
    }

    Set<Role> roles(HubLock.Locked locked, Viewer viewer) {
        String username = viewer.username();
        return username == null
                ? Set.of()
                : standings.standing(locked.number(), username).roles();
    }

    void actsAs(String username) {
        audit.actsAs(username);
    }

    void describe(Viewer viewer, HubLock.Locked locked, Hub next, Set<HubField> fields) {
        String actor = Objects.requireNonNull(viewer.username());
        actsAs(actor);
        List<String> codes = codes(fields);
        hubs.describe(locked.number(), next, codes);
        note(viewer, locked, "settings", Map.of("fields", codes, "version", next.version()));
    }

    private static List<String> codes(Collection<HubField> fields) {
        return fields.stream().sorted().map(HubField::code).toList();
    }

    void archive(Viewer viewer, HubLock.Locked locked, boolean archived) {
        actsAs(Objects.requireNonNull(viewer.username()));
        bulk.update(ARCHIVE, archived, locked.number());
        note(
                viewer,
                locked,
                archived ? "archive" : "restore",
                Map.of("version", locked.hub().version() + 1));
    }

    /** Whether it is the hub of somebody who may not sign in. */
    boolean isDisabled(HubId hub) {
        return hub.kind() == HubKind.USER
                && !bulk.query(DISABLED, row -> true, hub.name()).isEmpty();
    }

    /** Makes the maker of a new hub its owner. */
    void found(Viewer maker, HubLock.Locked made) {
        String owner = Objects.requireNonNull(maker.username());
        roles.write(made.number(), owner, new RoleChange.Granted(owner, Role.OWNER));
        note(maker, made, "create", Map.of("version", made.hub().version()));
    }

    private void note(Viewer viewer, HubLock.Locked locked, String action, Map<String, ?> detail) {
        HubId id = locked.hub().id();
        boolean owner =
                roles(locked, viewer).contains(Role.OWNER) || (id.kind() == HubKind.USER && viewer.is(id.name()));
        audit.note(viewer, action, id, null, detail, viewer.administrator() && !owner);
    }
}
