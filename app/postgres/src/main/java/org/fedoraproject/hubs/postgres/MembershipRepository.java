package org.fedoraproject.hubs.postgres;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Reads who is on which hub. Each method is one round trip. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MembershipRepository extends GenericRepository<HubRow, Long> {

    /** A person with their highest role. */
    @Introspected
    record MemberRow(String username, String title, String role, Instant since) {}

    /** How many have a role. */
    @Introspected
    record RoleCount(String role, int people) {}

    /** A role on a hub. */
    @Introspected
    record HeldRole(String kind, String name, String role) {}

    @Query("""
            WITH highest AS (
                SELECT DISTINCT ON (m.username) m.username, m.role, m.since, r.rank
                  FROM hub h JOIN membership m ON m.hub_id = h.id
                  JOIN (VALUES ('OWNER', 1), ('MEMBER', 2), ('SUBSCRIBER', 3), ('STARGAZER', 4)) AS r (role, rank) ON r.role = m.role
                 WHERE h.kind = :kind AND h.name = :name ORDER BY m.username, r.rank),
            page AS (SELECT * FROM highest ORDER BY rank, username OFFSET :offset LIMIT :limit)
            SELECT page.username, COALESCE(own.title, page.username) AS title, page.role, page.since
              FROM page LEFT JOIN hub own ON own.kind = 'u' AND own.name = page.username AND own.visibility <> 'PRIVATE'
             ORDER BY page.rank, page.username
            """)
    List<MemberRow> members(String kind, String name, int offset, int limit);

    @Query("""
            SELECT m.role, count(*) AS people FROM hub h JOIN membership m ON m.hub_id = h.id
             WHERE h.kind = :kind AND h.name = :name
               AND (m.role <> 'MEMBER' OR NOT EXISTS (SELECT FROM membership o
                     WHERE o.hub_id = h.id AND o.username = m.username AND o.role = 'OWNER'))
             GROUP BY m.role
            """)
    List<RoleCount> counts(String kind, String name);

    @Query("""
            SELECT count(DISTINCT m.username) FROM hub h JOIN membership m ON m.hub_id = h.id
             WHERE h.kind = :kind AND h.name = :name
            """)
    int people(String kind, String name);

    @Query("SELECT h.kind, h.name, m.role FROM membership m JOIN hub h ON h.id = m.hub_id WHERE m.username = :username")
    List<HeldRole> rolesOf(String username);

    @Query("""
            SELECT m.role FROM hub h JOIN membership m ON m.hub_id = h.id
             WHERE h.kind = :kind AND h.name = :name AND m.username = :username
            """)
    List<String> rolesOn(String kind, String name, String username);
}
