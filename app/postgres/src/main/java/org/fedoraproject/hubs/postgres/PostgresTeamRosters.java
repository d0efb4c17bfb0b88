package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.directory.RosterChange;
import org.fedoraproject.hubs.core.directory.TeamRosters;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;

/** Owners and members of teams, changed a team in a transaction. Thread-safe. */
@Singleton
final class PostgresTeamRosters implements TeamRosters {

    private static final String FIND = """
            SELECT id, origin, archived, clock_timestamp() AS at FROM hub WHERE kind = 't' AND name = ?
            """;

    private static final String ROLES =
            "SELECT username, role FROM membership WHERE hub_id = ? AND role IN ('OWNER', 'MEMBER')";

    private static final String TEAMS =
            "SELECT name FROM hub WHERE kind = 't' AND origin = ? AND NOT archived ORDER BY name";

    private static final String LOCK = "SELECT id, origin FROM hub WHERE kind = 't' AND name = ? FOR NO KEY UPDATE";

    /** Nothing comes back when a newer answer was written meanwhile. */
    private static final String NOTE = """
            INSERT INTO roster (hub_id, asked_at) VALUES (?, ?)
                ON CONFLICT (hub_id) DO UPDATE SET asked_at = EXCLUDED.asked_at WHERE roster.asked_at <= EXCLUDED.asked_at
            RETURNING hub_id
            """;

    private static final String PEOPLE =
            "INSERT INTO person (username) SELECT name FROM unnest(?) AS n (name) WHERE NOT " + Forgotten.of("n.name")
                    + " ORDER BY name ON CONFLICT (username) DO NOTHING";

    private static final String GO = """
            DELETE FROM membership WHERE hub_id = ? AND role IN ('OWNER', 'MEMBER')
               AND (username, role) NOT IN (SELECT * FROM unnest(?, ?))
            RETURNING username, role
            """;

    private static final String COME = """
            INSERT INTO membership (hub_id, username, role) SELECT ?, username, role FROM unnest(?, ?) AS n (username, role)
             WHERE EXISTS (SELECT FROM person p WHERE p.username = n.username)
             ORDER BY username, role ON CONFLICT DO NOTHING RETURNING username, role
            """;

    private static final String AUDIT = """
            INSERT INTO audit (actor, action, hub, person, detail)
            SELECT ?, ?, ?, username, jsonb_build_object('role', role) FROM unnest(?, ?) AS n (username, role)
            """;

    private final TransactionOperations<Connection> transactions;
    private final HubChanges changes;
    private final Bulk bulk;

    PostgresTeamRosters(TransactionOperations<Connection> transactions, HubChanges changes, Bulk bulk) {
        this.transactions = transactions;
        this.changes = changes;
        this.bulk = bulk;
    }

    /** A hub's number beside what is said of it. */
    private record Found(long id, String origin, boolean archived, Instant at) {}

    @Override
    public Optional<Before> before(HubId team) {
        return StoreCall.run(
                "read who is on a team",
                () -> transactions.executeRead(status -> bulk
                        .query(
                                FIND,
                                row -> new Found(
                                        row.getLong("id"),
                                        row.getString("origin"),
                                        row.getBoolean("archived"),
                                        row.getTimestamp("at").toInstant()),
                                team.name())
                        .stream()
                        .findFirst()
                        .map(found -> new Before(
                                found.origin(), found.archived(), new HashSet<>(roles(found.id())), found.at()))));
    }

    private List<NewMember> roles(long hub) {
        return bulk.query(ROLES, PostgresTeamRosters::member, hub);
    }

    private static NewMember member(ResultSet row) throws SQLException {
        return new NewMember(row.getString("username"), Role.valueOf(row.getString("role")));
    }

    @Override
    public List<HubId> teamsFrom(String origin) {
        return StoreCall.run(
                "list the teams of an origin",
                () -> transactions.executeRead(
                        status -> bulk.query(TEAMS, row -> HubId.team(row.getString("name")), origin)));
    }

    @Override
    public Set<NewMember> admissible(Set<NewMember> wanted) {
        String[] names = wanted.stream().map(NewMember::username).distinct().toArray(String[]::new);
        Set<String> forgotten = new HashSet<>(StoreCall.run(
                "leave out who asked to be forgotten",
                () -> transactions.executeRead(status -> bulk.query(
                        "SELECT name FROM unnest(?) AS n (name) WHERE " + Forgotten.of("n.name"),
                        row -> row.getString("name"),
                        (Object) names))));
        Set<NewMember> admissible = new HashSet<>(wanted);
        admissible.removeIf(member -> forgotten.contains(member.username()));
        return Set.copyOf(admissible);
    }

    @Override
    public boolean create(NewHub plan) {
        return StoreCall.run("create a team", () -> changes.createTeam(plan));
    }

    @Override
    public Optional<RosterChange> replace(HubId team, Instant asked, Set<NewMember> wanted) {
        return StoreCall.run(
                "change who is on a team",
                () -> transactions.executeWrite(status -> bulk
                        .query(
                                LOCK,
                                row -> new Found(row.getLong("id"), row.getString("origin"), false, asked),
                                team.name())
                        .stream()
                        .findFirst()
                        .filter(hub -> !bulk.query(NOTE, row -> true, hub.id(), Timestamp.from(asked))
                                .isEmpty())
                        .map(hub -> write(team, hub, wanted))));
    }

    private RosterChange write(HubId team, Found hub, Set<NewMember> wanted) {
        bulk.actAs(hub.origin());
        String[] names = Column.text(wanted, NewMember::username);
        String[] roles = Column.text(wanted, member -> member.role().name());
        bulk.update(PEOPLE, (Object) names);
        RosterChange change = new RosterChange(
                bulk.query(COME, PostgresTeamRosters::member, hub.id(), names, roles),
                bulk.query(GO, PostgresTeamRosters::member, hub.id(), names, roles));
        audit(hub.origin(), "grant", team, change.come());
        audit(hub.origin(), "revoke", team, change.go());
        return change;
    }

    private void audit(String actor, String action, HubId team, Collection<NewMember> people) {
        if (!people.isEmpty()) {
            bulk.update(
                    AUDIT,
                    actor,
                    action,
                    team.path(),
                    Column.text(people, NewMember::username),
                    Column.text(people, member -> member.role().name()));
        }
    }
}
