package org.fedoraproject.hubs.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * One sync of teams at a time, on whatever machine: an advisory lock that belongs to a connection of its own, so that it ends with the
 * process that holds it, however that ends. Thread-safe.
 */
public final class SyncLock {

    /** Tells this lock from those that other programs take in the same database. */
    private static final int KIND = 0x48554253;

    /** What PostgreSQL keeps of a connection's name, in bytes. */
    private static final int LONGEST_NAME = 63;

    private static final String TAKE = "SELECT pg_try_advisory_lock(?, hashtext(?))";

    private static final String HOLDER = """
            SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND l.classid = ?::oid AND l.objid::bigint = (hashtext(?)::bigint & 4294967295)
            """;

    private final PostgresConfiguration configuration;

    /** @param configuration where the database is */
    public SyncLock(PostgresConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The lock in hand; closing it lets the next one in. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new HubStoreException("PostgreSQL, end a sync: the connection was lost", e);
            }
        }
    }

    /**
     * Tries to take it.
     *
     * @param who for the others: name, machine and process
     * @return empty when somebody has it
     * @throws HubStoreException when the database is away
     */
    public Optional<Held> take(String who) {
        try {
            Connection connection = connect(who);
            if (asks(connection)) {
                return Optional.of(new Held(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw failed("begin a sync", e);
        }
    }

    private boolean asks(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, KIND);
            take.setString(2, configuration.schema());
            try (ResultSet taken = take.executeQuery()) {
                return taken.next() && taken.getBoolean(1);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Who has it, in their words; empty when nobody has. */
    public Optional<String> holder() {
        try (Connection connection = connect("fedora-hubs");
                PreparedStatement ask = connection.prepareStatement(HOLDER)) {
            ask.setLong(1, KIND);
            ask.setString(2, configuration.schema());
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? Optional.of(PlainText.clean(found.getString(1), LONGEST_NAME)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed("ask who is at a sync", e);
        }
    }

    private Connection connect(String who) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", configuration.username());
        properties.setProperty("password", configuration.password());
        properties.setProperty("ApplicationName", shortened(who));
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(configuration.url(), properties);
    }

    private static String shortened(String who) {
        String name = who.replaceAll("[^\\x20-\\x7e]", "?");
        return name.getBytes(StandardCharsets.US_ASCII).length <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static HubStoreException failed(String operation, SQLException e) {
        String state = e.getSQLState() == null ? "08001" : e.getSQLState();
        return new HubStoreException("PostgreSQL, " + operation + ": " + StoreCall.explain(state), e);
    }
}
