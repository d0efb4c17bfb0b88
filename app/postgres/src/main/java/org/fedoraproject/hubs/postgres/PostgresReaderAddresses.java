package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.stream.AddressId;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.ReaderAddress;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.jspecify.annotations.Nullable;

/** Secret addresses in PostgreSQL. Thread-safe. */
@Singleton
public final class PostgresReaderAddresses implements ReaderAddresses {

    private static final String SELECT = """
            SELECT a.id, a.username, a.filter_id, h.kind, h.name, a.created_at, a.used_at
              FROM reader_address a JOIN person p ON p.username = a.username LEFT JOIN hub h ON h.id = a.hub_id
             WHERE\s""";

    private static final String FORGET_OLD = """
            DELETE FROM reader_address a
             WHERE a.username = ? AND a.filter_id IS NOT DISTINCT FROM CAST(? AS uuid)
               AND a.hub_id IS NOT DISTINCT FROM (SELECT h.id FROM hub h WHERE h.kind = ? AND h.name = ?)
            """;

    /** The filter and the hub are looked up again, so that nobody names another person's or one that there is not. */
    private static final String INSERT = """
            INSERT INTO reader_address (id, token, username, filter_id, hub_id, created_at)
            SELECT ?, ?, p.username, f.id, h.id, CAST(? AS timestamptz)
              FROM person p
              LEFT JOIN saved_filter f ON f.username = p.username AND f.id = CAST(? AS uuid)
              LEFT JOIN hub h ON h.kind = ? AND h.name = ?
             WHERE p.username = ? AND (f.id IS NOT NULL) = ? AND (h.id IS NOT NULL) = ?
               AND (SELECT count(*) FROM reader_address o WHERE o.username = p.username) < ?
            """;

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresReaderAddresses(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public boolean give(ReaderAddress address, SecretDigest digest) {
        UUID filter = address.source() instanceof ReaderAddress.Filtered filtered
                ? filtered.filter().value()
                : null;
        HubId hub = address.source() instanceof ReaderAddress.OfHub of ? of.hub() : null;
        String kind = hub == null ? "" : hub.kind().letter();
        String name = hub == null ? "" : hub.name();
        return StoreCall.run(
                "give a feed an address",
                () -> transactions.executeWrite(status -> {
                    // Two at once must not both be the last: the person's row is the lock.
                    bulk.query(
                            "SELECT username FROM person WHERE username = ? FOR UPDATE",
                            row -> row.getString(1),
                            address.username());
                    bulk.update(FORGET_OLD, address.username(), filter, kind, name);
                    boolean given = bulk.update(
                                    INSERT,
                                    address.id().value(),
                                    digest.bytes(),
                                    address.createdAt().toString(),
                                    filter,
                                    kind,
                                    name,
                                    address.username(),
                                    filter != null,
                                    hub != null,
                                    ReaderAddress.MOST)
                            == 1;
                    if (!given) {
                        status.setRollbackOnly();
                    }
                    return given;
                }));
    }

    @Override
    public Optional<ReaderAddress> find(SecretDigest digest) {
        return read("a.token = ? AND p.disabled_at IS NULL", (Object) digest.bytes()).stream()
                .findFirst();
    }

    @Override
    public void touch(AddressId id, Instant now) {
        change(
                "UPDATE reader_address SET used_at = greatest(used_at, CAST(? AS timestamptz)) WHERE id = ?",
                now.toString(),
                id.value());
    }

    @Override
    public List<ReaderAddress> of(String username) {
        return read("a.username = ? ORDER BY a.created_at DESC, a.id", username);
    }

    @Override
    public boolean revoke(String username, AddressId id) {
        return change("DELETE FROM reader_address WHERE username = ? AND id = ?", username, id.value());
    }

    private List<ReaderAddress> read(String where, Object... parameters) {
        return StoreCall.run(
                "list addresses for feed readers",
                () -> transactions.executeRead(
                        status -> bulk.query(SELECT + where, PostgresReaderAddresses::address, parameters)));
    }

    private boolean change(String sql, @Nullable Object... parameters) {
        return StoreCall.run(
                "change an address for feed readers",
                () -> transactions.executeWrite(status -> bulk.update(sql, parameters) == 1));
    }

    private static ReaderAddress address(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new ReaderAddress(
                new AddressId(row.getObject("id", UUID.class)),
                row.getString("username"),
                source(row),
                StreamRows.instant(row, "created_at"),
                used == null ? null : used.toInstant());
    }

    private static ReaderAddress.Source source(ResultSet row) throws SQLException {
        UUID filter = row.getObject("filter_id", UUID.class);
        if (filter != null) {
            return new ReaderAddress.Filtered(new FilterId(filter));
        }
        String kind = row.getString("kind");
        return kind == null
                ? new ReaderAddress.OwnStream()
                : new ReaderAddress.OfHub(HubId.parse(kind + "/" + row.getString("name"))
                        .orElseThrow(() -> new SQLException("a hub without a name")));
    }
}
