package org.fedoraproject.hubs.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.listener.archive.ArchiveClient;
import org.fedoraproject.hubs.listener.archive.ArchiveConfiguration;
import org.fedoraproject.hubs.listener.archive.ArchiveException;
import org.fedoraproject.hubs.listener.archive.Backfill;
import org.fedoraproject.hubs.listener.archive.Catchup;
import org.fedoraproject.hubs.listener.archive.Marks;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.postgres.LastSeen;
import org.fedoraproject.hubs.postgres.PostgresStores;

/**
 * The listener's way of making up for what it missed, where an archive is configured. The only part of it that needs PostgreSQL; without
 * that, nothing is made up for and everything else goes on. Thread-safe.
 */
final class FilledGaps implements AutoCloseable {

    /** How often marks are stored. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final PostgresStores stores;

    private final ArchiveClient client;

    private final Catchup catchup;

    private FilledGaps(PostgresStores stores, ArchiveClient client, Catchup catchup) {
        this.stores = stores;
        this.client = client;
        this.catchup = catchup;
    }

    /** Makes it where {@code hubs.archive.url} is set; nothing runs yet. */
    static Optional<FilledGaps> of(ApplicationContext context, BusListener listener) {
        ArchiveConfiguration settings = context.getBean(ArchiveConfiguration.class);
        if (!settings.isOn()) {
            return Optional.empty();
        }
        Intake intake = context.getBean(Intake.class);
        String who = context.getBean(PortalConfiguration.class).person().userAgent();
        try {
            ArchiveClient client = new ArchiveClient(
                    settings, who, context.getBean(ListenerConfiguration.class).backoff(), intake.decoder());
            PostgresStores stores = ListenersPostgres.open(context);
            Catchup.Ends ends = new Catchup.Ends(new Backfill(client, settings), marks(stores.lastSeen()), intake);
            Catchup catchup = new Catchup(ends, settings, listener.sources(), INTERVAL, InstantSource.system());
            return Optional.of(new FilledGaps(stores, client, catchup));
        } catch (ArchiveException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Marks marks(LastSeen lastSeen) {
        return new Marks() {
            @Override
            public Optional<Instant> of(String source) {
                return lastSeen.of(source);
            }

            @Override
            public void advance(String source, Instant time) {
                lastSeen.advance(source, time);
            }
        };
    }

    void start() {
        catchup.start();
    }

    HealthCheck health() {
        return catchup;
    }

    void bindTo(MeterRegistry metrics) {
        BusListener.counters(metrics, "archive", catchup.counts());
    }

    @Override
    public void close() {
        catchup.close();
        client.close();
        stores.close();
    }
}
