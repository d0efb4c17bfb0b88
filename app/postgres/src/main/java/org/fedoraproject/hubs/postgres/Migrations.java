package org.fedoraproject.hubs.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to this program's version. Any number of processes may do so at once: the first works, the others wait and find it
 * done. Uses connections of its own, without the pool's time-outs. Thread-safe.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** How long to wait for a server that accepts connections but says that it is still starting. */
    private static final Duration SERVER_STARTS = Duration.ofSeconds(30);

    /** SQL state of a server that is starting up or shutting down. */
    private static final String CANNOT_CONNECT_NOW = "57P03";

    /** How long to wait for another process that migrates. */
    private static final Duration OTHERS = Duration.ofMinutes(5);

    private final PostgresConfiguration configuration;

    /** @param configuration where */
    public Migrations(PostgresConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * A step of the schema.
     *
     * @param version as in the file's name
     * @param description as in the file's name
     * @param state in one word: pending, applied, failed, or newer (this program does not know it)
     * @param appliedAt absent unless applied
     */
    public record Step(
            String version,
            String description,
            String state,
            @Nullable Instant appliedAt) {}

    /**
     * Applies what is pending.
     *
     * @return how many steps that were
     * @throws SchemaException when the schema is newer than this program, or the server refuses; the message says what to do
     */
    public int migrate() {
        try (Connection lock = connect();
                Statement statement = lock.createStatement()) {
            statement.execute("SET lock_timeout = " + OTHERS.toMillis());
            // Flyway locks its own history, but not the making of the schema that holds it.
            statement.execute("SELECT pg_advisory_lock(hashtext('fedora-hubs " + configuration.schema() + "'))");
            Flyway flyway = flyway();
            refuseNewer(flyway);
            int done = flyway.migrate().migrationsExecuted;
            if (done > 0) {
                LOG.info("applied {} migrations to schema {}", done, configuration.schema());
            }
            return done;
        } catch (SQLException | FlywayException e) {
            throw new SchemaException("cannot migrate " + configuration + ": " + reason(e), e);
        }
    }

    /**
     * Every step that this program or the schema knows, in order.
     *
     * @throws SchemaException when the server refuses or is not there
     */
    public List<Step> status() {
        try (Connection reachable = connect()) {
            LOG.debug("asking {} for its schema", reachable.getMetaData().getDatabaseProductVersion());
            return Arrays.stream(flyway().info().all()).map(Migrations::step).toList();
        } catch (SQLException | FlywayException e) {
            throw new SchemaException("cannot read the schema of " + configuration + ": " + reason(e), e);
        }
    }

    private static Step step(MigrationInfo info) {
        MigrationState state = info.getState();
        String word =
                state.isFailed() ? "failed" : isNewer(state) ? "newer" : state.isApplied() ? "applied" : "pending";
        Instant at =
                Optional.ofNullable(info.getInstalledOn()).map(Date::toInstant).orElse(null);
        return new Step(String.valueOf(info.getVersion()), info.getDescription(), word, at);
    }

    private static boolean isNewer(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    private void refuseNewer(Flyway flyway) {
        for (MigrationInfo info : flyway.info().all()) {
            if (isNewer(info.getState())) {
                throw new SchemaException(
                        "schema " + configuration.schema() + " has version " + info.getVersion()
                                + ", which is newer than this program; install the version of Fedora Hubs that made it",
                        null);
            }
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source())
                .schemas(configuration.schema())
                .createSchemas(true)
                .locations("classpath:db/migration")
                .load();
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(configuration.url());
        source.setUser(configuration.username());
        source.setPassword(configuration.password());
        source.setApplicationName("fedora-hubs migration");
        source.setConnectTimeout(3);
        source.setLogServerErrorDetail(false);
        return source;
    }

    private Connection connect() throws SQLException {
        Instant giveUp = Instant.now().plus(SERVER_STARTS);
        while (true) {
            try {
                return source().getConnection();
            } catch (SQLException e) {
                if (!CANNOT_CONNECT_NOW.equals(e.getSQLState()) || Instant.now().isAfter(giveUp)) {
                    throw e;
                }
                LOG.debug("PostgreSQL is starting: {}", e.getMessage());
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private String reason(Exception failure) {
        return switch (StoreCall.sqlState(failure)) {
            case null ->
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown reason");
            case "42501" ->
                "the role may not create the schema; let an administrator run CREATE SCHEMA " + configuration.schema()
                        + " AUTHORIZATION \"" + configuration.username() + "\"";
            case String state -> StoreCall.explain(state);
        };
    }
}
