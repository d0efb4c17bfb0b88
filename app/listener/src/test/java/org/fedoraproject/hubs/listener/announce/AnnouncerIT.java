package org.fedoraproject.hubs.listener.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.fedoraproject.hubs.postgres.PostgresStores;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedStores embedded = SharedStores.get(Store.BROKER, Store.POSTGRES);

    private final PostgresStores stores = PostgresStores.open(migrated());

    private final BusPublisher publisher = new BusPublisher(
            BusPublishConfiguration.of("amqp://guest:guest@127.0.0.1:" + embedded.port(Store.BROKER) + "/"),
            Contact.NONE);

    @BeforeEach
    void empty() {
        stores.announcements().take(1000, changes -> true);
        stores.announcements().open();
    }

    @AfterEach
    void close() {
        publisher.close();
        stores.close();
    }

    @Test
    void tellsTheBusAndEmptiesTheOutbox() {
        try (Announcer announcer = announcer(tail -> new Topic("org.fedoraproject.dev." + tail))) {
            announcer.start();
            stores.hubs().save(List.of(HubFixture.team("announced-tea").plan()));

            await().atMost(PATIENCE).until(() -> announcer.published() > 0);
            await().atMost(PATIENCE).until(() -> waiting() == 0);
            assertThat(announcer.check()).isEqualTo(Health.UP);
        }
    }

    @Test
    void aChangeThatMakesNoMessageIsLeftOutAndHoldsUpNoOther() {
        AtomicBoolean coffee = new AtomicBoolean(true);
        stores.hubs().save(List.of(HubFixture.team("announced-coffee").plan()));
        try (Announcer announcer =
                announcer(tail -> new Topic((coffee.get() ? "x".repeat(300) : "org.fedoraproject.dev.") + tail))) {
            announcer.start();
            await().atMost(PATIENCE).until(() -> waiting() == 0);
            assertThat(announcer.published()).isZero();

            coffee.set(false);
            stores.hubs().save(List.of(HubFixture.team("announced-cocoa").plan()));

            await().atMost(PATIENCE).until(() -> announcer.published() > 0);
            assertThat(announcer.check()).isEqualTo(Health.UP);
        }
    }

    private int waiting() {
        return stores.announcements().take(100, changes -> false);
    }

    private Announcer announcer(Function<String, Topic> topics) {
        return new Announcer(
                stores.announcements(),
                new OwnMessages(topics, null),
                publisher,
                Duration.ofMillis(50),
                InstantSource.system());
    }

    private Map<String, Object> migrated() {
        Map<String, Object> settings = new HashMap<>(embedded.settings());
        settings.put("hubs.postgres.migrate", true);
        return settings;
    }
}
