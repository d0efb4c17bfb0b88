package org.fedoraproject.hubs.postgres;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads people, sessions and tokens. Each method is one round trip. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PersonRepository extends GenericRepository<HubRow, Long> {

    /** A person. */
    @Introspected
    record PersonRow(
            String username,
            String title,
            String preferences,
            @Nullable Instant disabledAt,
            @Nullable Instant welcomedAt) {}

    /** A session; with its person where it signs them in. */
    @Introspected
    record SessionRow(
            UUID id,
            String username,
            String groups,
            String agent,
            Instant createdAt,
            Instant usedAt,
            Instant expiresAt,
            String title,
            String preferences,
            @Nullable Instant welcomedAt) {}

    /** A personal token. */
    @Introspected
    record TokenRow(
            UUID id,
            String username,
            String label,
            String scopes,
            Instant createdAt,
            @Nullable Instant usedAt,
            Instant expiresAt) {}

    /** A hub in somebody's list. */
    @Introspected
    record MineRow(String kind, String name, String title, boolean insider) {}

    String SESSION = """
            SELECT s.id, s.username, CAST(s.groups AS text) AS groups, s.agent, s.created_at, s.used_at, s.expires_at,
                   COALESCE(h.title, s.username) AS title, CAST(p.preferences AS text) AS preferences, p.welcomed_at
              FROM session s JOIN person p ON p.username = s.username
              LEFT JOIN hub h ON h.kind = 'u' AND h.name = s.username
            """;

    String TOKEN = """
            SELECT t.id, t.username, t.label, CAST(t.scopes AS text) AS scopes, t.created_at, t.used_at, t.expires_at
              FROM personal_token t
            """;

    @Query("""
            SELECT p.username, COALESCE(h.title, p.username) AS title, CAST(p.preferences AS text) AS preferences, p.disabled_at,
                   p.welcomed_at
              FROM person p LEFT JOIN hub h ON h.kind = 'u' AND h.name = p.username WHERE p.username = :username
            """)
    List<PersonRow> person(String username);

    @Query(SESSION
            + " WHERE s.token = :token AND s.expires_at > :now AND s.used_at > :usedAfter AND p.disabled_at IS NULL")
    List<SessionRow> session(byte[] token, Instant now, Instant usedAfter);

    @Query(
            SESSION
                    + " WHERE s.username = :username AND s.expires_at > :now AND s.used_at > :usedAfter ORDER BY s.used_at DESC, s.id")
    List<SessionRow> sessionsOf(String username, Instant now, Instant usedAfter);

    @Query(
            TOKEN
                    + " JOIN person p ON p.username = t.username WHERE t.token = :token AND t.expires_at > :now AND p.disabled_at IS NULL")
    List<TokenRow> token(byte[] token, Instant now);

    @Query(TOKEN + " WHERE t.username = :username ORDER BY t.created_at DESC, t.id")
    List<TokenRow> tokensOf(String username);

    @Query("""
            WITH held AS (
                SELECT m.hub_id, bool_or(m.role IN ('OWNER', 'MEMBER')) AS insider FROM membership m WHERE m.username = :username
                 GROUP BY m.hub_id),
            mine AS (
                SELECT h.kind, h.name, h.title, held.insider,
                       row_number() OVER (PARTITION BY held.insider
                           ORDER BY COALESCE(v.visits, 0) DESC, v.last_at DESC NULLS LAST, h.kind, h.name) AS place
                  FROM held JOIN hub h ON h.id = held.hub_id
                  LEFT JOIN visit v ON v.username = :username AND v.hub_id = held.hub_id
                 WHERE h.kind <> 's' AND NOT h.archived AND (held.insider OR h.visibility <> 'PRIVATE'))
            SELECT kind, name, title, insider FROM mine WHERE place <= :most ORDER BY insider DESC, place
            """)
    List<MineRow> mine(String username, int most);
}
