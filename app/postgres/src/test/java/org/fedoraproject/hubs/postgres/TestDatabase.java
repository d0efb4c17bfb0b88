package org.fedoraproject.hubs.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;

/**
 * A schema of its own in the server that all tests of this JVM share; in the one that {@code HUBS_TEST_POSTGRES_URL}, {@code …_USERNAME}
 * and {@code …_PASSWORD} name, where these are set.
 */
final class TestDatabase {

    private static final Map<String, Object> SERVER = server();

    private final Map<String, Object> settings;
    private final String schema;

    private TestDatabase(String schema) {
        this.schema = schema;
        settings = new HashMap<>(SERVER);
        settings.put("hubs.postgres.schema", schema);
        settings.put("hubs.postgres.migrate", true);
    }

    private static Map<String, Object> server() {
        String url = System.getenv("HUBS_TEST_POSTGRES_URL");
        if (url != null) {
            return Map.of(
                    "hubs.postgres.url", url,
                    "hubs.postgres.username", System.getenv("HUBS_TEST_POSTGRES_USERNAME"),
                    "hubs.postgres.password", System.getenv("HUBS_TEST_POSTGRES_PASSWORD"));
        }
        return Map.copyOf(SharedStores.get(Store.POSTGRES).settings());
    }

    /** An absent schema. */
    static TestDatabase fresh(String schema) {
        TestDatabase database = new TestDatabase(schema);
        database.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        return database;
    }

    Map<String, Object> settings() {
        return settings;
    }

    PostgresConfiguration configuration() {
        return new PostgresConfiguration(
                text("url"),
                text("username"),
                text("password"),
                schema,
                true,
                5,
                java.time.Duration.ofSeconds(5),
                java.time.Duration.ofSeconds(2));
    }

    private String text(String key) {
        return String.valueOf(settings.get("hubs.postgres." + key));
    }

    /** Removes all rows. */
    void empty() {
        execute("TRUNCATE hub, person, last_seen, audit, erased, traffic, traffic_seen CASCADE");
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(text("url"), text("username"), text("password"));
        connection.setSchema(schema);
        return connection;
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How PostgreSQL would run a query in a connection of the pool. */
    String explain(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(ConnectionPool.sessionSettings(configuration()));
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return String.join("\n", lines);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** First column of a query. */
    List<String> ask(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
