package org.fedoraproject.hubs.postgres;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.jspecify.annotations.Nullable;

/** Turns what Micronaut Data and the driver throw into the port's exception, which names the operation and never a value. Stateless. */
final class StoreCall {

    private StoreCall() {}

    /**
     * Runs one operation.
     *
     * @param operation what is tried, for the message: "find a hub"
     * @throws HubStoreException when the database refused or was not there
     */
    static <T> T run(String operation, Supplier<T> action) {
        try {
            return action.get();
        } catch (DataAccessException
                | ConnectionException
                | TransactionException
                | io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException
                | io.micronaut.transaction.jdbc.exceptions.CannotGetJdbcConnectionException e) {
            throw new HubStoreException("PostgreSQL, " + operation + ": " + reason(e), e);
        }
    }

    /** As {@link #run}, for operations without an answer. */
    static void run(String operation, Runnable action) {
        run(operation, () -> {
            action.run();
            return true;
        });
    }

    private static String reason(Throwable failure) {
        String state = sqlState(failure);
        if (state == null) {
            return "no connection; it is tried again at the next use";
        }
        return explain(state);
    }

    /** What an operator should do about an SQL state. */
    static String explain(String state) {
        return switch (state) {
            case "42P01", "42703", "3F000" ->
                "the schema is missing or older than this program; run fedora-hubs db migrate";
            case "28P01", "28000" ->
                "the server refused the role or password; check hubs.postgres.username and .password";
            case "42501" -> "the role lacks a privilege on the schema; check its owner";
            case "3D000" -> "the database does not exist; check hubs.postgres.url";
            case "57014" -> "stopped after the time-out; see hubs.postgres.statement-timeout";
            case "55P03" -> "another statement held a lock too long; see hubs.postgres.lock-timeout";
            case "40P01", "40001" -> "in conflict with another statement; try again";
            case "53300" -> "the server has no connection left; lower hubs.postgres.pool or raise its max_connections";
            case "53100", "53200" -> "the server is out of disk or memory";
            case "25006" -> "the server is read-only; check that hubs.postgres.url names the primary";
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? "connection lost; it is tried again at the next use"
                        : "refused with SQL state " + state;
        };
    }

    /** The SQL state that the driver reported; null when it did not come so far. */
    static @Nullable String sqlState(Throwable failure) {
        String found = null;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            // The innermost one is the driver's own; the pool's carries no state.
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql.getSQLState();
            }
        }
        return found;
    }
}
