package org.fedoraproject.hubs.postgres;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;

/**
 * Where the hubs are stored.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, with the driver's parameters such as {@code sslmode} if needed
 * @param username an ordinary role that may create the schema, or owns it
 * @param password its password; empty where the server asks for none
 * @param schema everything is kept in this schema
 * @param migrate whether a role brings the schema to its own version when it starts
 * @param pool most connections of one role
 * @param statementTimeout the server ends a statement that takes longer
 * @param lockTimeout the server ends a statement that waits longer for another one's lock
 */
@ConfigurationProperties("hubs.postgres")
public record PostgresConfiguration(
        @Bindable(defaultValue = "jdbc:postgresql://127.0.0.1:5432/hubs")
        String url,

        @Bindable(defaultValue = "hubs") String username,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "hubs") String schema,
        @Bindable(defaultValue = "true") boolean migrate,
        @Bindable(defaultValue = "5") int pool,
        @Bindable(defaultValue = "5s") Duration statementTimeout,
        @Bindable(defaultValue = "2s") Duration lockTimeout) {

    private static final String PREFIX = "jdbc:postgresql://";

    /** @throws IllegalArgumentException when the address, schema or pool cannot be; the message names the key */
    public PostgresConfiguration {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException("hubs.postgres.url must begin with " + PREFIX);
        }
        if (!schema.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(
                    "hubs.postgres.schema must be lower-case letters, digits and underscores, not '" + schema + "'");
        }
        if (pool < 1 || pool > 100) {
            throw new IllegalArgumentException("hubs.postgres.pool must be 1 to 100, not " + pool);
        }
    }

    /** The first server of the address, for messages and for waiting until it answers. */
    public String host() {
        String host = server().getHost();
        return host == null ? "127.0.0.1" : host;
    }

    /** Its port. */
    public int port() {
        int port = server().getPort();
        return port < 0 ? 5432 : port;
    }

    private URI server() {
        String rest = url.substring(PREFIX.length()).replaceAll("[/?].*", "");
        return URI.create("postgresql://" + rest.split(",", 2)[0]);
    }

    /** Without the password, and without the address's parameters, which may hold one. */
    @Override
    public String toString() {
        return username + "@" + host() + ":" + port() + ", schema " + schema;
    }
}
