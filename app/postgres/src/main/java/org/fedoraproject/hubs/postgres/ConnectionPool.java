package org.fedoraproject.hubs.postgres;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Sets up the role's connections: few, short-tempered, and self-healing. A database that is away costs a caller three seconds and an
 * exception; the pool tries again by itself and a dead connection is thrown away at its next use.
 */
@Singleton
final class ConnectionPool implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** How long a caller waits for a connection. */
    private static final Duration WAIT = Duration.ofSeconds(3);

    /** How long the check of an idle connection may take. */
    private static final Duration VALIDATION = Duration.ofSeconds(1);

    /** How often an idle connection is tried, so that firewalls keep it and a lost one is noticed. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    /** Idle connections beyond the first go back to a server that may be shared with strangers. */
    private static final Duration IDLE = Duration.ofMinutes(2);

    /** After this a connection is made anew: the server's memory of it is freed, a moved address is noticed. */
    private static final Duration LIFE = Duration.ofMinutes(15);

    /** A server that says nothing for so long on an open connection is gone; well above the statement time-out. */
    private static final int SOCKET_TIMEOUT_SECONDS = 30;

    private final PostgresConfiguration configuration;

    ConnectionPool(PostgresConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        pool.setPoolName("postgres");
        pool.setUrl(configuration.url());
        pool.setJdbcUrl(configuration.url());
        pool.setUsername(configuration.username());
        pool.setPassword(configuration.password());
        pool.setSchema(configuration.schema());
        pool.setMaximumPoolSize(configuration.pool());
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(WAIT.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.setKeepaliveTime(KEEP_ALIVE.toMillis());
        pool.setIdleTimeout(IDLE.toMillis());
        pool.setMaxLifetime(LIFE.toMillis());
        // Start without a database; the role waits for it and says so.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql(sessionSettings(configuration));
        pool.addDataSourceProperty("ApplicationName", "fedora-hubs");
        pool.addDataSourceProperty("connectTimeout", "3");
        pool.addDataSourceProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // Details of a server's error quote rows; they have no business in a log.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    /** What every connection is told first. */
    static String sessionSettings(PostgresConfiguration configuration) {
        return "SET statement_timeout = " + configuration.statementTimeout().toMillis()
                + "; SET lock_timeout = " + configuration.lockTimeout().toMillis()
                // All our queries ask for few rows by key. What follows keeps the planner from reading a large table
                // whole for a large
                // batch of keys, which would let the cost of a look-up grow with the number of hubs; see RATIONALE.md.
                + "; SET random_page_cost = 1.1; SET enable_hashjoin = off; SET enable_mergejoin = off"
                + "; SET max_parallel_workers_per_gather = 0";
    }
}
