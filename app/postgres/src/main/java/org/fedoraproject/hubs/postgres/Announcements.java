package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;

/**
 * The outbox of the portal's own messages. Triggers of the database fill it in the transaction of each change, while somebody publishes.
 * Throws {@code HubStoreException} when PostgreSQL cannot be reached. Thread-safe; several processes may publish at once.
 */
@Singleton
public final class Announcements {

    private static final int MAX_BYTES = 100_000;

    /** After a week without a publisher nothing is collected any more; what is missed then is no loss, and the table stays small. */
    private static final String OPEN = """
            INSERT INTO announcer (until) VALUES (now() + interval '7 days') ON CONFLICT (one) DO UPDATE SET until = EXCLUDED.until
            """;

    private static final String TAKE = """
            DELETE FROM announcement WHERE id IN (SELECT id FROM announcement ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, token, at, what, kind, name, CAST(content AS text)
            """;

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    Announcements(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    /** Says that somebody publishes for the next week; repeat it now and then. */
    public void open() {
        StoreCall.run("begin to announce changes", () -> transactions.executeWrite(status -> bulk.update(OPEN)));
    }

    /**
     * Takes the oldest out, if they can be published; what is published and not taken out, because the process was killed in between, comes
     * again.
     *
     * @param most how many
     * @param published publishes them, in order, and says whether that worked; must not throw
     * @return how many there were
     */
    public int take(int most, Predicate<List<Announcement>> published) {
        return StoreCall.run(
                "take announcements",
                () -> transactions.executeWrite(status -> {
                    List<Announcement> taken = bulk.query(TAKE, Announcements::read, most).stream()
                            .sorted(Comparator.comparingLong(Announcement::number))
                            .toList();
                    if (!taken.isEmpty() && !published.test(taken)) {
                        status.setRollbackOnly();
                    }
                    return taken.size();
                }));
    }

    private static Announcement read(ResultSet row) throws SQLException {
        try {
            return new Announcement(
                    row.getLong(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4),
                    HubId.ofPath(row.getString(5) + "/" + row.getString(6)),
                    BoundedJson.parse(row.getString(7), MAX_BYTES));
        } catch (MalformedJsonException e) {
            throw new SQLException("an announcement holds no JSON", e);
        }
    }
}
