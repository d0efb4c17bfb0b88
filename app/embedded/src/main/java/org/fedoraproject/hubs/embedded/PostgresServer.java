package org.fedoraproject.hubs.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL with a database and an ordinary role named {@code hubs}. Passwords are made at the first start and kept in the data folder.
 * Used by one thread at a time.
 */
final class PostgresServer implements EmbeddedServer {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final String HUBS = "hubs";

    private static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private @Nullable EmbeddedPostgres server;

    PostgresServer(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Store store() {
        return Store.POSTGRES;
    }

    @Override
    public Map<String, String> settings(int port) {
        return Map.of(
                "hubs.postgres.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/" + HUBS,
                "hubs.postgres.username",
                HUBS,
                "hubs.postgres.password",
                password(HUBS));
    }

    @Override
    public void start(int port) throws IOException {
        Path home = folder.of(Store.POSTGRES);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Unpacked.folder().resolve("postgres").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password(SUPERUSER))
                .setErrorRedirector(log(home))
                .setOutputRedirector(log(home));
        initially(home).forEach(builder::setLocaleConfig);
        frugally().forEach(builder::setServerConfig);
        try {
            EmbeddedPostgres started = builder.start();
            server = started;
            makeDatabase(started);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage() + "; see " + home.resolve("postgres.log"), e);
        }
    }

    private static ProcessBuilder.Redirect log(Path home) {
        return ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile());
    }

    /** Options of {@code initdb}: passwords from the first moment, and a sorting order that no system update changes. */
    private Map<String, String> initially(Path home) throws IOException {
        Path file = home.resolve("superuser.password");
        DataFolder.writePrivately(file, password(SUPERUSER) + "\n");
        return Map.of(
                "auth-host", "scram-sha-256",
                "auth-local", "scram-sha-256",
                "pwfile", file.toString(),
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8",
                "locale", "C");
    }

    /** Little memory, few processes; safe on disk when the data is to last. */
    private Map<String, String> frugally() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "24MB");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
        settings.put("max_worker_processes", "0");
        settings.put("max_parallel_workers", "0");
        settings.put("max_logical_replication_workers", "0");
        settings.put("autovacuum_max_workers", "1");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("min_wal_size", "32MB");
        settings.put("max_wal_size", "128MB");
        settings.put("log_min_messages", "warning");
        // The launcher passes -F, which turns fsync off.
        settings.put("fsync", folder.isLasting() ? "on" : "off");
        settings.put("synchronous_commit", folder.isLasting() ? "on" : "off");
        return settings;
    }

    private void makeDatabase(EmbeddedPostgres started) throws IOException {
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + HUBS + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("DROP ROLE IF EXISTS " + HUBS);
            statement.execute("CREATE ROLE " + HUBS + " LOGIN PASSWORD '" + password(HUBS) + "'");
            statement.execute("CREATE DATABASE " + HUBS + " OWNER " + HUBS);
        } catch (SQLException e) {
            throw new IOException("cannot make the database " + HUBS + ": " + e.getMessage(), e);
        }
    }

    /** The password of a role, made when there is none. */
    private String password(String role) {
        try {
            Path file = folder.of(Store.POSTGRES).resolve(role + ".secret");
            if (!Files.exists(file)) {
                byte[] random = new byte[16];
                new SecureRandom().nextBytes(random);
                DataFolder.writePrivately(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new EmbeddedStoresException("cannot keep PostgreSQL's passwords in " + folder.root() + ": " + e, e);
        }
    }

    @Override
    public void endLeftover() throws IOException {
        Path data = folder.of(Store.POSTGRES).resolve("data");
        Leftover.find(data.resolve("postmaster.pid"), "postgres", data.toString())
                .ifPresent(old -> {
                    LOG.info("ending PostgreSQL {} that a killed process left behind", old.pid());
                    interrupt(old);
                    if (!Leftover.hasEnded(old)) {
                        Leftover.end(old);
                    }
                });
    }

    /** PostgreSQL's "fast" shutdown, which waits for no client, is the interrupt signal; Java cannot send it. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            LOG.warn("cannot send a signal to PostgreSQL {}: {}", process.pid(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        EmbeddedPostgres running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new EmbeddedStoresException("PostgreSQL does not stop: " + e.getMessage(), e);
            }
        }
    }
}
