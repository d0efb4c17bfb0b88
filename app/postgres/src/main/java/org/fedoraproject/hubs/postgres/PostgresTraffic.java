package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fedoraproject.hubs.core.traffic.Passage;
import org.fedoraproject.hubs.core.traffic.Traffic;

/**
 * Counts in PostgreSQL. The ids of a batch and its counts go in together, rows always in the same order, so that batches at once neither
 * count twice nor wait for each other in a circle. Thread-safe.
 */
@Singleton
public final class PostgresTraffic implements Traffic {

    private static final String COUNT = """
            WITH given AS (
                SELECT DISTINCT ON (n.message) n.message, CAST(n.day AS date) AS day, n.application
                  FROM unnest(?, ?, ?) AS n (message, day, application) ORDER BY n.message),
            fresh AS (
                INSERT INTO traffic_seen (message, at) SELECT g.message, CAST(? AS timestamptz) FROM given g ORDER BY g.message
                    ON CONFLICT (message) DO NOTHING RETURNING message)
            INSERT INTO traffic (day, application, messages)
            SELECT named.day, named.application, count(*)
              FROM (SELECT g.day,
                           CASE WHEN EXISTS (SELECT 1 FROM traffic t WHERE t.day = g.day AND t.application = g.application)
                                  OR (SELECT count(*) FROM traffic t WHERE t.day = g.day) < ?
                                THEN g.application ELSE ? END AS application
                      FROM given g JOIN fresh f ON f.message = g.message) named
             GROUP BY named.day, named.application ORDER BY named.day, named.application
                ON CONFLICT (day, application) DO UPDATE SET messages = least(CAST(traffic.messages AS bigint) + EXCLUDED.messages, 2000000000)
            """;

    private static final String FORGET = """
            DELETE FROM traffic_seen WHERE message IN (
                SELECT s.message FROM traffic_seen s WHERE s.at < CAST(? AS timestamptz) ORDER BY s.at LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """;

    private static final String TRIM = """
            DELETE FROM traffic WHERE (day, application) IN (
                SELECT t.day, t.application FROM traffic t WHERE t.day < CAST(? AS date) FOR UPDATE SKIP LOCKED)
            """;

    private record Count(LocalDate day, String application, int messages) {}

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresTraffic(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public void count(Collection<Passage> passages, Instant now) {
        LocalDate oldest = Traffic.oldest(now);
        List<Passage> kept = passages.stream()
                .filter(passage -> !passage.day(now).isBefore(oldest))
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        StoreCall.run(
                "count messages",
                () -> transactions.executeWrite(status -> {
                    // A server that dies may forget the last moment's counts and ids together; nobody waits for its
                    // disk.
                    bulk.query("SELECT set_config('synchronous_commit', 'off', true)", row -> row.getString(1));
                    bulk.update(TRIM, oldest.toString());
                    int counted = bulk.update(
                            COUNT,
                            Column.text(kept, passage -> passage.message().value()),
                            Column.text(kept, passage -> passage.day(now).toString()),
                            Column.text(kept, Passage::application),
                            now.toString(),
                            MOST_APPLICATIONS,
                            OTHER);
                    // Last, so that what comes again after a long outage still meets its ids.
                    bulk.update(FORGET, now.minus(REMEMBERED).toString());
                    return counted;
                }));
    }

    @Override
    public Map<LocalDate, Map<String, Integer>> days(LocalDate since) {
        List<Count> counts = StoreCall.run(
                "read counts of messages",
                () -> transactions.executeRead(status -> bulk.query(
                        "SELECT day, application, messages FROM traffic WHERE day >= CAST(? AS date)",
                        row -> new Count(
                                row.getObject("day", LocalDate.class),
                                row.getString("application"),
                                row.getInt("messages")),
                        since.toString())));
        Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
        counts.forEach(count ->
                days.computeIfAbsent(count.day(), day -> new TreeMap<>()).put(count.application(), count.messages()));
        return days;
    }
}
