package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.jspecify.annotations.Nullable;

/** Named filters in PostgreSQL. Thread-safe. */
@Singleton
public final class PostgresSavedFilters implements SavedFilters {

    private static final String COLUMNS = "id, username, name, query, created_at";

    private static final String SAVE = """
            INSERT INTO saved_filter (id, username, name, query, created_at)
            SELECT ?, p.username, ?, ?, CAST(? AS timestamptz) FROM person p WHERE p.username = ?
               AND ((SELECT count(*) FROM saved_filter f WHERE f.username = p.username) < ?
                    OR EXISTS (SELECT FROM saved_filter f WHERE f.username = p.username AND f.name = ?))
                ON CONFLICT (username, name) DO UPDATE SET query = EXCLUDED.query
            RETURNING\s""" + COLUMNS;

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresSavedFilters(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public Optional<SavedFilter> save(SavedFilter filter) {
        return StoreCall.run(
                        "save a filter",
                        () -> transactions.executeWrite(status -> {
                            // Two at once must not both be the last: the person's row is the lock.
                            bulk.query(
                                    "SELECT username FROM person WHERE username = ? FOR UPDATE",
                                    row -> row.getString(1),
                                    filter.username());
                            return bulk.query(
                                    SAVE,
                                    StreamRows::filter,
                                    filter.id().value(),
                                    filter.name(),
                                    filter.query(),
                                    filter.createdAt().toString(),
                                    filter.username(),
                                    SavedFilter.MOST,
                                    filter.name());
                        }))
                .stream()
                .findFirst();
    }

    @Override
    public List<SavedFilter> of(String username) {
        return read("SELECT " + COLUMNS + " FROM saved_filter WHERE username = ? ORDER BY name", username);
    }

    @Override
    public boolean remove(String username, FilterId id) {
        return change("DELETE FROM saved_filter WHERE username = ? AND id = ?", username, id.value());
    }

    private List<SavedFilter> read(String sql, Object... parameters) {
        return StoreCall.run(
                "list filters",
                () -> transactions.executeRead(status -> bulk.query(sql, StreamRows::filter, parameters)));
    }

    private boolean change(String sql, @Nullable Object... parameters) {
        return StoreCall.run(
                "change a filter", () -> transactions.executeWrite(status -> bulk.update(sql, parameters) == 1));
    }
}
