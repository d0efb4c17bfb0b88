package org.fedoraproject.hubs.postgres;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads hubs. Each method is one round trip. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HubRepository extends GenericRepository<HubRow, Long> {

    /** A {@link HubRow}; a condition follows. */
    String HUB = """
            SELECT h.id, h.kind, h.name, h.title, h.summary, h.description, h.visibility, h.archived, h.origin,
                   COALESCE(p.preferences ->> 'timeZone', p.time_zone) AS time_zone,
                   CAST(h.links AS text) AS links, CAST(h.follows AS text) AS follows, h.created_at,
                   h.joining, h.avatar, h.version
              FROM hub h LEFT JOIN person p ON h.kind = 'u' AND p.username = h.name
            """;

    /** A hub with the number of people on a team, of open teams of a person; after a common table expression {@code page}. */
    String SUMMARY = """
            SELECT page.kind, page.name, page.title, page.summary,
                   CASE page.kind
                     WHEN 't' THEN (SELECT count(DISTINCT m.username) FROM membership m
                                     WHERE m.hub_id = page.id AND m.role IN ('OWNER', 'MEMBER'))
                     ELSE (SELECT count(DISTINCT t.id) FROM membership m JOIN hub t ON t.id = m.hub_id
                            WHERE m.username = page.name AND m.role IN ('OWNER', 'MEMBER')
                              AND t.kind = 't' AND t.visibility <> 'PRIVATE' AND NOT t.archived)
                   END AS members
              FROM page ORDER BY page.sort_title, page.name
            """;

    String LISTED = " FROM hub WHERE kind = :kind AND visibility = 'PUBLIC' AND NOT archived AND NOT unlisted";

    String PAGE = "WITH page AS (SELECT id, kind, name, title, summary, sort_title" + LISTED;

    String PAGE_END = " ORDER BY sort_title, name OFFSET :offset LIMIT :limit) ";

    @Query(HUB + " WHERE (h.kind, h.name) IN (SELECT * FROM unnest(:kinds, :names))")
    List<HubRow> findByNames(
            @TypeDef(type = DataType.STRING_ARRAY) String[] kinds,
            @TypeDef(type = DataType.STRING_ARRAY) String[] names);

    @Query(HUB + " WHERE h.id = ANY(:ids) ORDER BY h.id")
    List<HubRow> findByNumbers(@TypeDef(type = DataType.LONG_ARRAY) Long[] ids);

    @Query("""
            SELECT name FROM unnest(:names) AS n (name)
             WHERE EXISTS (SELECT FROM hub h WHERE h.kind = 'u' AND h.name = n.name)
                OR EXISTS (SELECT FROM person p WHERE p.username = n.name AND p.disabled_at IS NOT NULL)
                OR EXISTS (SELECT FROM erased e WHERE e.name = sha256(convert_to(lower(n.name COLLATE "C"), 'UTF8')))
            """)
    List<String> existingPeople(@TypeDef(type = DataType.STRING_ARRAY) String[] names);

    @Query(PAGE + PAGE_END + SUMMARY)
    List<SummaryRow> list(String kind, int offset, int limit);

    @Query(PAGE + " AND search_text LIKE :pattern" + PAGE_END + SUMMARY)
    List<SummaryRow> search(String kind, String pattern, int offset, int limit);

    @Query("""
            SELECT h.kind || '/' || h.name FROM hub h
             WHERE (h.kind, h.name) IN (SELECT * FROM unnest(:kinds, :names))
               AND h.visibility = 'PUBLIC' AND NOT h.archived AND NOT h.unlisted
            """)
    List<String> listed(
            @TypeDef(type = DataType.STRING_ARRAY) String[] kinds,
            @TypeDef(type = DataType.STRING_ARRAY) String[] names);

    @Query("SELECT count(*)" + LISTED)
    int countListed(String kind);

    @Query("SELECT count(*)" + LISTED + " AND search_text LIKE :pattern")
    int countFound(String kind, String pattern);

    @Query("""
            WITH page AS (SELECT id, kind, name, title, summary, sort_title FROM hub
                           WHERE kind = 't' AND visibility <> 'PRIVATE' AND NOT archived
                             AND id IN (SELECT hub_id FROM membership WHERE username = :username AND role IN ('OWNER', 'MEMBER')))
            """ + SUMMARY)
    List<SummaryRow> openTeamsOf(String username);
}
