package org.fedoraproject.hubs.postgres;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements over the rows of a batch: each parameter is a column of it, an array that the statement unnests, so that a batch of any size
 * is one round trip. Runs in the transaction of the calling thread. Thread-safe.
 */
@Singleton
final class Bulk {

    private final JdbcOperations jdbc;

    Bulk(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads one row of a result.
     *
     * @param <T> what it becomes
     */
    @FunctionalInterface
    interface RowReader<T> {
        /** The present row; does not move on. */
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement that answers with rows. */
    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... columns) {
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, columns);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    /** Runs a statement and says how many rows it touched. */
    int update(String sql, @Nullable Object... columns) {
        return jdbc.prepareStatement(sql, statement -> {
            bind(statement, columns);
            return statement.executeUpdate();
        });
    }

    /** From here to the end of the transaction, what triggers announce is this one's doing: a username or an origin. */
    void actAs(String actor) {
        query("SELECT set_config('hubs.actor', ?, true)", row -> row.getString(1), actor);
    }

    private static void bind(PreparedStatement statement, @Nullable Object... columns) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] instanceof Object[] column) {
                statement.setArray(i + 1, connection.createArrayOf(typeOf(column), column));
            } else {
                statement.setObject(i + 1, columns[i]);
            }
        }
    }

    private static String typeOf(Object[] column) {
        return switch (column) {
            case Long[] longs -> "bigint";
            case Integer[] integers -> "integer";
            case Boolean[] booleans -> "boolean";
            default -> "text";
        };
    }
}
