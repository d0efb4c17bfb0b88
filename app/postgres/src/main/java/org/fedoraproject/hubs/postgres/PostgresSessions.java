package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.core.person.SignedIn;

/** Sessions in PostgreSQL. Thread-safe. */
@Singleton
public final class PostgresSessions implements Sessions {

    private final TransactionOperations<Connection> transactions;
    private final PersonRepository rows;
    private final Bulk bulk;

    PostgresSessions(TransactionOperations<Connection> transactions, PersonRepository rows, Bulk bulk) {
        this.transactions = transactions;
        this.rows = rows;
        this.bulk = bulk;
    }

    @Override
    public void begin(SecretDigest token, Session session) {
        StoreCall.run(
                "begin a session",
                () -> transactions.executeWrite(status -> bulk.update(
                        """
                        INSERT INTO session (id, token, username, groups, agent, created_at, used_at, expires_at)
                        VALUES (?, ?, ?, CAST(? AS jsonb), ?, CAST(? AS timestamptz), CAST(? AS timestamptz), CAST(? AS timestamptz))
                        """,
                        session.id().value(),
                        token.bytes(),
                        session.username(),
                        BoundedJson.write(session.groups()).replace("\\u0000", ""),
                        session.agent(),
                        session.createdAt().toString(),
                        session.usedAt().toString(),
                        session.expiresAt().toString())));
    }

    @Override
    public Optional<SignedIn> find(SecretDigest token, Instant now, Duration idle) {
        return StoreCall.run("find a session", () -> rows.session(token.bytes(), now, now.minus(idle))).stream()
                .findFirst()
                .map(PersonRows::signedIn);
    }

    @Override
    public void touch(SessionId id, Instant now) {
        StoreCall.run(
                "note the use of a session",
                () -> transactions.executeWrite(status -> bulk.update(
                        "UPDATE session SET used_at = greatest(used_at, CAST(? AS timestamptz)) WHERE id = ?",
                        now.toString(),
                        id.value())));
    }

    @Override
    public List<Session> of(String username, Instant now, Duration idle) {
        return StoreCall.run("list sessions", () -> rows.sessionsOf(username, now, now.minus(idle))).stream()
                .map(PersonRows::session)
                .toList();
    }

    @Override
    public boolean end(String username, SessionId id) {
        return !ended(
                        "end a session",
                        "DELETE FROM session WHERE username = ? AND id = ? RETURNING id",
                        username,
                        id.value())
                .isEmpty();
    }

    @Override
    public Set<SessionId> endAll(String username) {
        return ended("end sessions", "DELETE FROM session WHERE username = ? RETURNING id", username);
    }

    private Set<SessionId> ended(String operation, String sql, Object... which) {
        return StoreCall.run(
                operation,
                () -> Set.copyOf(transactions.executeWrite(
                        status -> bulk.query(sql, row -> new SessionId(row.getObject("id", UUID.class)), which))));
    }

    @Override
    public int purge(Instant now, Duration idle) {
        return StoreCall.run(
                "purge sessions",
                () -> transactions.executeWrite(status -> bulk.update(
                        "DELETE FROM session WHERE expires_at <= CAST(? AS timestamptz) OR used_at <= CAST(? AS timestamptz)",
                        now.toString(),
                        now.minus(idle).toString())));
    }
}
