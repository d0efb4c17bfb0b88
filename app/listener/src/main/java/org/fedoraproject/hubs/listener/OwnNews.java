package org.fedoraproject.hubs.listener;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.announce.Announcer;
import org.fedoraproject.hubs.listener.announce.OwnMessages;
import org.fedoraproject.hubs.postgres.PostgresStores;

/** The listener's way of telling the bus about the portal itself, where publishing is configured. Needs PostgreSQL. Thread-safe. */
final class OwnNews implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final PostgresStores stores;

    private final BusPublisher publisher;

    private final Announcer announcer;

    private OwnNews(PostgresStores stores, BusPublisher publisher, OwnMessages messages) {
        this.stores = stores;
        this.publisher = publisher;
        this.announcer = new Announcer(stores.announcements(), messages, publisher, INTERVAL, InstantSource.system());
    }

    /** Makes it where {@code hubs.bus.publish.changes} is true; nothing runs yet. */
    static Optional<OwnNews> of(ApplicationContext context) {
        BusPublishConfiguration settings = context.getBean(BusPublishConfiguration.class);
        if (!settings.isOn() || !settings.changes()) {
            return Optional.empty();
        }
        PortalConfiguration portal = context.getBean(PortalConfiguration.class);
        return Optional.of(new OwnNews(
                ListenersPostgres.open(context),
                new BusPublisher(settings, portal.person()),
                new OwnMessages(settings::ownTopic, portal.address())));
    }

    void start() {
        announcer.start();
    }

    HealthCheck health() {
        return announcer;
    }

    void bindTo(MeterRegistry metrics) {
        FunctionCounter.builder("hubs.listener.announced", announcer, Announcer::published)
                .description("messages about the portal itself that the broker has confirmed")
                .register(metrics);
    }

    @Override
    public void close() {
        announcer.close();
        publisher.close();
        stores.close();
    }
}
