package org.fedoraproject.hubs.postgres;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads placements and what waits for keys. Each method is one round trip. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PlacementRepository extends GenericRepository<PlacementRow, Long> {

    /** Columns of a {@link PlacementRow}. */
    String COLUMNS = """
             h.kind AS hub_kind, h.name AS hub_name, p.kind, p.area, p.position, p.members_only,
             CAST(p.configuration AS text) AS configuration
            """;

    String PLACEMENT = "SELECT p.id," + COLUMNS;

    /**
     * What waits for a key: the feed of a hub, or a placement on it.
     *
     * @param id the placement's number; null, as all that follows, where it is the feed that waits
     */
    @Introspected
    record WaitingRow(
            String interestKey,
            String hubKind,
            String hubName,
            @Nullable Long id,
            @Nullable String kind,
            @Nullable String area,
            @Nullable Integer position,
            @Nullable Boolean membersOnly,
            @Nullable String configuration) {}

    /** The look-up; visible so that a test can ask PostgreSQL how it would run it. */
    String WAITING = "SELECT i.key AS interest_key, p.id," + COLUMNS + """
              FROM interest i JOIN hub h ON h.id = i.hub_id LEFT JOIN placement p ON p.id = i.placement_id
             WHERE i.key = ANY(:keys) AND NOT h.archived ORDER BY p.id, h.kind, h.name
            """;

    @Query(WAITING)
    List<WaitingRow> waitingFor(@TypeDef(type = DataType.STRING_ARRAY) String[] keys);

    @Query(PLACEMENT + """
              FROM hub h JOIN placement p ON p.hub_id = h.id
             WHERE (h.kind, h.name) IN (SELECT * FROM unnest(:kinds, :names)) AND p.shows_feed AND NOT h.archived ORDER BY p.id
            """)
    List<PlacementRow> showing(
            @TypeDef(type = DataType.STRING_ARRAY) String[] kinds,
            @TypeDef(type = DataType.STRING_ARRAY) String[] names);

    @Query(PLACEMENT + """
              FROM hub h JOIN placement p ON p.hub_id = h.id
             WHERE h.kind = :kind AND h.name = :name ORDER BY p.area, p.position, p.id
            """)
    List<PlacementRow> onHub(String kind, String name);

    @Query(
            PLACEMENT
                    + " FROM placement p JOIN hub h ON h.id = p.hub_id WHERE h.id = ANY(:hubs) ORDER BY h.id, p.area, p.position, p.id")
    List<PlacementRow> onHubs(@TypeDef(type = DataType.LONG_ARRAY) Long[] hubs);

    @Query(PLACEMENT + " FROM placement p JOIN hub h ON h.id = p.hub_id WHERE p.id = ANY(:ids)")
    List<PlacementRow> byNumber(@TypeDef(type = DataType.LONG_ARRAY) Long[] ids);

    @Query(
            PLACEMENT
                    + " FROM placement p JOIN hub h ON h.id = p.hub_id WHERE p.id > :number AND NOT h.archived ORDER BY p.id LIMIT :limit")
    List<PlacementRow> after(long number, int limit);

    @Query(PLACEMENT + """
             FROM placement p JOIN hub h ON h.id = p.hub_id
             WHERE h.kind = 'u' AND p.kind = ANY(:kinds)
               AND h.name IN (SELECT m.username FROM membership m JOIN hub t ON t.id = m.hub_id
                               WHERE t.kind = :kind AND t.name = :name AND m.role IN ('OWNER', 'MEMBER'))
             ORDER BY p.id LIMIT :limit""")
    List<PlacementRow> ofMembers(
            String kind, String name, @TypeDef(type = DataType.STRING_ARRAY) String[] kinds, int limit);

    @Query("""
            SELECT p.id FROM placement p JOIN hub h ON h.id = p.hub_id
             WHERE p.id = ANY(:ids) AND NOT p.members_only AND h.visibility = 'PUBLIC'
            """)
    List<Long> open(@TypeDef(type = DataType.LONG_ARRAY) Long[] ids);
}
