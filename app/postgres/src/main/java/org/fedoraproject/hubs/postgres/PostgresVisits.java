package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fedoraproject.hubs.core.person.Visited;
import org.fedoraproject.hubs.core.person.Visits;

/** Visits in PostgreSQL. Thread-safe. */
@Singleton
public final class PostgresVisits implements Visits {

    private static final String COUNT = """
            INSERT INTO visit (username, hub_id, visits, last_at)
            SELECT p.username, h.id, sum(n.times), max(CAST(n.at AS timestamptz))
              FROM unnest(?, ?, ?, ?, ?) AS n (username, kind, name, times, at)
              JOIN person p ON p.username = n.username JOIN hub h ON h.kind = n.kind AND h.name = n.name
             GROUP BY p.username, h.id ORDER BY p.username, h.id
                ON CONFLICT (username, hub_id) DO UPDATE
               SET visits = least(visit.visits + EXCLUDED.visits, 1000000000), last_at = EXCLUDED.last_at
            """;

    private final TransactionOperations<Connection> transactions;
    private final PersonRepository rows;
    private final Bulk bulk;

    PostgresVisits(TransactionOperations<Connection> transactions, PersonRepository rows, Bulk bulk) {
        this.transactions = transactions;
        this.rows = rows;
        this.bulk = bulk;
    }

    @Override
    public void count(Collection<Visit> visits, Instant now) {
        List<Visit> sorted = visits.stream()
                .sorted(Comparator.comparing(Visit::username).thenComparing(Visit::hub))
                .toList();
        StoreCall.run(
                "count visits",
                () -> transactions.executeWrite(status -> bulk.update(
                        COUNT,
                        Column.text(sorted, Visit::username),
                        Column.text(sorted, visit -> visit.hub().kind().letter()),
                        Column.text(sorted, visit -> visit.hub().name()),
                        Column.integer(sorted, Visit::times),
                        Column.text(sorted, visit -> now.toString()))));
    }

    @Override
    public List<Visited> mine(String username, int limit) {
        return StoreCall.run("list a person's hubs", () -> rows.mine(username, limit)).stream()
                .map(row -> new Visited(Rows.id(row.kind(), row.name()), row.title(), row.insider()))
                .toList();
    }
}
