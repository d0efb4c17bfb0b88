package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/** Facts in PostgreSQL. Whoever writes some of a hub holds its row, so that two cannot both leave one too many. Thread-safe. */
@Singleton
public final class PostgresFacts implements FactStore {

    private static final String KEEP = """
            INSERT INTO fact (hub_id, kind, key, at, until, by, content)
            SELECT h.id, n.kind, n.key, CAST(n.at AS timestamptz), CAST(n.until AS timestamptz), n.by, CAST(n.content AS jsonb)
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS n (hub_kind, hub_name, kind, key, at, until, by, content)
              JOIN hub h ON h.kind = n.hub_kind AND h.name = n.hub_name
             ORDER BY h.id, n.kind, n.key
                ON CONFLICT (hub_id, kind, key) DO UPDATE
               SET at = EXCLUDED.at, until = EXCLUDED.until, by = EXCLUDED.by, content = EXCLUDED.content
             WHERE fact.at < EXCLUDED.at
            """;

    private static final String TRIM = """
            DELETE FROM fact f
             USING (SELECT o.hub_id, o.kind, o.key,
                           row_number() OVER (PARTITION BY o.hub_id, o.kind ORDER BY o.at DESC, o.key DESC) AS place
                      FROM fact o
                     WHERE (o.hub_id, o.kind) IN (SELECT h.id, n.kind FROM unnest(?, ?, ?) AS n (hub_kind, hub_name, kind)
                                                    JOIN hub h ON h.kind = n.hub_kind AND h.name = n.hub_name)) old
             WHERE old.place > ? AND f.hub_id = old.hub_id AND f.kind = old.kind AND f.key = old.key
            """;

    private static final String READ = """
            SELECT h.kind AS hub_kind, h.name AS hub_name, f.kind, f.key, f.at, f.until, f.by, CAST(f.content AS text) AS content
              FROM fact f JOIN hub h ON h.id = f.hub_id WHERE
            """;

    private static final String NEWEST = """
             AND f.kind = ? AND (f.until IS NULL OR f.until > CAST(? AS timestamptz))
             ORDER BY f.at DESC, f.key DESC, h.kind DESC, h.name DESC LIMIT ?
            """;

    private final TransactionOperations<Connection> transactions;
    private final HubWriter hubs;
    private final Bulk bulk;

    PostgresFacts(TransactionOperations<Connection> transactions, HubWriter hubs, Bulk bulk) {
        this.transactions = transactions;
        this.hubs = hubs;
        this.bulk = bulk;
    }

    @Override
    public void keep(Collection<Fact> given) {
        List<Fact> facts = newest(given);
        if (facts.isEmpty()) {
            return;
        }
        String[] kinds = Column.text(facts, fact -> fact.hub().kind().letter());
        String[] names = Column.text(facts, fact -> fact.hub().name());
        String[] sorts = Column.text(facts, Fact::kind);
        StoreCall.run(
                "keep facts",
                () -> transactions.executeWrite(status -> {
                    hubs.lock(facts.stream().map(Fact::hub).distinct().toList());
                    bulk.update(
                            KEEP,
                            kinds,
                            names,
                            sorts,
                            Column.text(facts, Fact::key),
                            Column.text(facts, fact -> fact.at().toString()),
                            Column.text(facts, fact -> text(fact.until())),
                            Column.text(facts, Fact::by),
                            Column.text(facts, fact -> fact.content().toString()));
                    return bulk.update(TRIM, kinds, names, sorts, MOST);
                }));
    }

    private record Place(HubId hub, String kind, String key) {}

    /** One statement cannot change a row twice. */
    private static List<Fact> newest(Collection<Fact> facts) {
        Map<Place, Fact> byPlace = new HashMap<>();
        facts.forEach(fact -> byPlace.merge(
                new Place(fact.hub(), fact.kind(), fact.key()),
                fact,
                (old, fresh) -> fresh.at().isAfter(old.at()) ? fresh : old));
        return List.copyOf(byPlace.values());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    @Override
    public boolean remove(HubId hub, String kind, String key) {
        return StoreCall.run(
                "remove a fact",
                () -> transactions.executeWrite(
                        status -> bulk.update("""
                                DELETE FROM fact f USING hub h WHERE h.id = f.hub_id AND h.kind = ? AND h.name = ?
                                   AND f.kind = ? AND f.key = ?
                                """, hub.kind().letter(), hub.name(), kind, key) > 0));
    }

    @Override
    public Optional<Fact> find(HubId hub, String kind, String key) {
        return read(() -> bulk.query(
                        READ + " h.kind = ? AND h.name = ? AND f.kind = ? AND f.key = ?",
                        PostgresFacts::fact,
                        hub.kind().letter(),
                        hub.name(),
                        kind,
                        key))
                .stream()
                .findFirst();
    }

    @Override
    public List<Fact> list(HubId hub, String kind, Instant now, int limit) {
        return list(List.of(hub), kind, now, limit);
    }

    @Override
    public List<Fact> list(Collection<HubId> asked, String kind, Instant now, int limit) {
        if (asked.isEmpty()) {
            return List.of();
        }
        return read(() -> bulk.query(
                READ + " (h.kind, h.name) IN (SELECT * FROM unnest(?, ?))" + NEWEST,
                PostgresFacts::fact,
                Column.text(asked, id -> id.kind().letter()),
                Column.text(asked, HubId::name),
                kind,
                now.toString(),
                limit));
    }

    @Override
    public List<Fact> listPublic(String kind, Instant now, int limit) {
        return read(() -> bulk.query(
                READ + " h.visibility = 'PUBLIC' AND NOT h.archived AND NOT h.unlisted" + NEWEST,
                PostgresFacts::fact,
                kind,
                now.toString(),
                limit));
    }

    private List<Fact> read(Supplier<List<Fact>> query) {
        return StoreCall.run("read facts", () -> transactions.executeRead(status -> query.get()));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        HubId hub = Rows.id(row.getString("hub_kind"), row.getString("hub_name"));
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Fact(
                hub,
                row.getString("kind"),
                row.getString("key"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant(),
                row.getString("by"),
                Rows.json(row.getString("content"), "fact of " + hub));
    }
}
