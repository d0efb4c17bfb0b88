package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Changes;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.MembershipRules;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.membership.Outcome;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.core.membership.Situation;
import org.fedoraproject.hubs.core.membership.Standing;
import org.jspecify.annotations.Nullable;

/** Memberships in PostgreSQL. An action is one transaction that holds the lock of its hub's row. Thread-safe. */
@Singleton
public final class PostgresMemberships implements Memberships {

    private static final String OF_HUB = "WHERE h.kind = ? AND h.name = ?";

    private final TransactionOperations<Connection> transactions;
    private final HubLock locks;
    private final StandingReader reader;
    private final RoleWriter writer;
    private final Audit audit;

    PostgresMemberships(
            TransactionOperations<Connection> transactions,
            HubLock locks,
            StandingReader reader,
            RoleWriter writer,
            Audit audit) {
        this.transactions = transactions;
        this.locks = locks;
        this.reader = reader;
        this.writer = writer;
        this.audit = audit;
    }

    @Override
    public Outcome act(Viewer viewer, HubId hub, RoleAction action) {
        return StoreCall.run(
                "change what somebody is to a hub",
                () -> transactions.executeWrite(status -> locks.take(hub)
                        .map(locked -> act(viewer, locked, action))
                        .orElseGet(() -> new Outcome.Refused(Refusal.NO_SUCH_HUB))));
    }

    private Outcome act(Viewer viewer, HubLock.Locked locked, RoleAction action) {
        String actor = viewer.username();
        String about = action.subject() == null ? actor : action.subject();
        Standing mine = standing(locked, actor);
        Outcome outcome = MembershipRules.decide(
                new Situation(
                        viewer,
                        locked.hub(),
                        mine,
                        about == null || about.equals(actor) ? mine : standing(locked, about),
                        action instanceof RoleAction.Invite invite && reader.isKnown(invite.subject()),
                        reader.owners(locked.number()),
                        Instant.now()),
                action);
        if (outcome instanceof Outcome.Done done && !done.changes().isEmpty() && actor != null && about != null) {
            audit.actsAs(actor);
            done.changes().forEach(change -> writer.write(locked.number(), actor, change));
            boolean asAdministrator = viewer.administrator() && !mine.is(Role.OWNER) && !about.equals(actor);
            audit.note(viewer, action.code(), locked.hub().id(), about, detail(done), asAdministrator);
        }
        return outcome;
    }

    private Standing standing(HubLock.Locked locked, @Nullable String username) {
        return username == null ? Standing.NONE : reader.standing(locked.number(), username);
    }

    private static Map<String, ?> detail(Outcome.Done done) {
        Role role = Changes.role(done.changes());
        return role == null ? Map.of() : Map.of("role", role.name());
    }

    @Override
    public Standing standing(HubId hub, String username) {
        return read(
                "find what somebody is to a hub",
                () -> reader.number(hub)
                        .map(number -> reader.standing(number, username))
                        .orElse(Standing.NONE));
    }

    @Override
    public List<JoinRequest> requests(HubId hub, int offset, int limit) {
        String waitingFirst =
                OF_HUB + " AND r.state <> 'DENIED' ORDER BY r.state DESC, r.asked_at, r.username OFFSET ? LIMIT ?";
        return read(
                "list requests", () -> reader.requests(waitingFirst, hub.kind().letter(), hub.name(), offset, limit));
    }

    @Override
    public List<JoinRequest> denied(HubId hub, int limit) {
        String lastFirst = OF_HUB + " AND r.state = 'DENIED' ORDER BY r.answered_at DESC, r.username LIMIT ?";
        return read(
                "list denied requests",
                () -> reader.requests(lastFirst, hub.kind().letter(), hub.name(), limit));
    }

    @Override
    public int waiting(HubId hub) {
        return read("count requests", () -> reader.waiting(hub));
    }

    @Override
    public List<Invitation> invitations(HubId hub, int limit) {
        return read(
                "list invitations",
                () -> reader.invitations(
                        OF_HUB + " ORDER BY i.invited_at DESC, i.username LIMIT ?",
                        hub.kind().letter(),
                        hub.name(),
                        limit));
    }

    @Override
    public List<Invitation> invitationsOf(String username) {
        return read(
                "list a person's invitations",
                () -> reader.invitations(
                        "WHERE i.username = ? AND NOT h.archived ORDER BY i.invited_at DESC, h.id", username));
    }

    @Override
    public List<JoinRequest> requestsTo(String owner, int limit) {
        return StoreCall.run(
                "list requests that wait for somebody",
                () -> transactions.executeRead(status -> reader.requests("""
                        WHERE r.state = 'WAITING' AND NOT h.archived
                          AND EXISTS (SELECT FROM membership m
                                       WHERE m.hub_id = h.id AND m.username = ? AND m.role = 'OWNER')
                        ORDER BY r.asked_at, r.username LIMIT ?
                        """, owner, limit)));
    }

    @Override
    public List<JoinRequest> requestsOf(String username) {
        return read(
                "list a person's requests",
                () -> reader.requests("WHERE r.username = ? ORDER BY r.asked_at DESC, h.id", username));
    }

    private <T> T read(String operation, Supplier<T> question) {
        return StoreCall.run(operation, () -> transactions.executeRead(status -> question.get()));
    }
}
