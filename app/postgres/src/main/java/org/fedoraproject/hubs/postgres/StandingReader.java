package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.Standing;
import org.jspecify.annotations.Nullable;

/** Reads what people are to hubs and what they want to be. Runs in the caller's transaction. Thread-safe. */
@Singleton
final class StandingReader {

    private static final String ROLES = "SELECT role FROM membership WHERE hub_id = ? AND username = ?";

    /** A person is called by name only where everybody may know it. */
    private static final String REQUEST = """
            SELECT h.kind, h.name, r.username, COALESCE(own.title, r.username) AS title, r.words, r.asked_at, r.state, r.answer, r.answered_by,
                   r.answered_at
              FROM join_request r JOIN hub h ON h.id = r.hub_id
              LEFT JOIN hub own ON own.kind = 'u' AND own.name = r.username AND own.visibility <> 'PRIVATE'
            """;

    private static final String INVITATION = """
            SELECT h.kind, h.name, h.title AS hub_title, i.username, COALESCE(own.title, i.username) AS title, i.role, i.invited_by, i.invited_at
              FROM invitation i JOIN hub h ON h.id = i.hub_id
              LEFT JOIN hub own ON own.kind = 'u' AND own.name = i.username AND own.visibility <> 'PRIVATE'
            """;

    private static final String KNOWN = """
            SELECT FROM hub h LEFT JOIN person p ON p.username = h.name
             WHERE h.kind = 'u' AND h.name = ? AND NOT h.archived AND h.visibility <> 'PRIVATE' AND p.disabled_at IS NULL
            """;

    private static final String OWNERS = "SELECT count(*) FROM membership WHERE hub_id = ? AND role = 'OWNER'";

    private final Bulk bulk;

    StandingReader(Bulk bulk) {
        this.bulk = bulk;
    }

    Standing standing(long hub, String username) {
        List<Role> held = bulk.query(ROLES, row -> Role.valueOf(row.getString("role")), hub, username);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(held);
        return new Standing(
                roles,
                requests("WHERE r.hub_id = ? AND r.username = ?", hub, username).stream()
                        .findFirst()
                        .orElse(null),
                invitations("WHERE i.hub_id = ? AND i.username = ?", hub, username).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** Requests that a condition of this program names, with what it compares to. */
    List<JoinRequest> requests(String condition, Object... parameters) {
        return bulk.query(REQUEST + condition, StandingReader::request, parameters);
    }

    /** As {@link #requests}, for invitations. */
    List<Invitation> invitations(String condition, Object... parameters) {
        return bulk.query(INVITATION + condition, StandingReader::invitation, parameters);
    }

    /** The number of a hub's row; empty when there is none. */
    Optional<Long> number(HubId hub) {
        return bulk
                .query(
                        "SELECT id FROM hub WHERE kind = ? AND name = ?",
                        row -> row.getLong("id"),
                        hub.kind().letter(),
                        hub.name())
                .stream()
                .findFirst();
    }

    /** How many requests nobody has answered. */
    int waiting(HubId hub) {
        return bulk.query(
                        "SELECT count(*) FROM join_request r JOIN hub h ON h.id = r.hub_id"
                                + " WHERE h.kind = ? AND h.name = ? AND r.state = 'WAITING'",
                        row -> row.getInt(1),
                        hub.kind().letter(),
                        hub.name())
                .getFirst();
    }

    /** Whether there is such a person, open to others. */
    boolean isKnown(String username) {
        return !bulk.query(KNOWN, row -> true, username).isEmpty();
    }

    int owners(long hub) {
        return bulk.query(OWNERS, row -> row.getInt(1), hub).getFirst();
    }

    private static JoinRequest request(ResultSet row) throws SQLException {
        return new JoinRequest(
                Rows.id(row.getString("kind"), row.getString("name")),
                row.getString("username"),
                row.getString("title"),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                JoinRequest.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                Rows.id(row.getString("kind"), row.getString("name")),
                row.getString("hub_title"),
                row.getString("username"),
                row.getString("title"),
                Role.valueOf(row.getString("role")),
                row.getString("invited_by"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant());
    }
}
