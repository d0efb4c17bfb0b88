package org.fedoraproject.hubs.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusSourceConfiguration;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.junit.jupiter.api.Test;

class ListenerConfigurationTest {

    @Test
    void bindsEveryKeyOfASource() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hubs.bus.fedora.url", "amqps://broker.example/%2Fpubsub");
        settings.put("hubs.bus.fedora.ca", "/etc/hubs/ca.pem");
        settings.put("hubs.bus.fedora.certificate", "/etc/hubs/client.pem");
        settings.put("hubs.bus.fedora.key", "/etc/hubs/client.key");
        settings.put("hubs.bus.fedora.queue", "hubs");
        settings.put("hubs.bus.fedora.durable", "false");
        settings.put("hubs.bus.fedora.declare", "passive");
        settings.put("hubs.bus.fedora.bindings", "org.fedoraproject.prod.#,io.pagure.prod.#");
        settings.put("hubs.bus.fedora.prefetch", "50");
        settings.put("hubs.bus.archive.url", "file:///var/lib/hubs/archive.jsonl");
        settings.put("hubs.bus.publish.url", "amqp://broker.example/");
        settings.put("hubs.bus.publish.topic-prefix", "org.fedoraproject.stg.");
        settings.put("hubs.environment", "staging");
        settings.put("hubs.contact.mail", "hubs@example.org");
        settings.put("hubs.listener.reconnect-longest", "5s");

        try (ApplicationContext context = context(settings)) {
            assertThat(context.getBean(BusSourceConfiguration.class, Qualifiers.byName("fedora")))
                    .isEqualTo(new BusSourceConfiguration(
                            "fedora",
                            "amqps://broker.example/%2Fpubsub",
                            Path.of("/etc/hubs/ca.pem"),
                            Path.of("/etc/hubs/client.pem"),
                            Path.of("/etc/hubs/client.key"),
                            "hubs",
                            false,
                            BusSourceConfiguration.Declare.PASSIVE,
                            List.of("org.fedoraproject.prod.#", "io.pagure.prod.#"),
                            50));
            assertThat(context.getBean(BusListener.class).sources())
                    .extracting(BusSource::name)
                    .containsExactlyInAnyOrder("fedora", "archive");
            assertThat(context.getBean(BusPublishConfiguration.class).ownTopic("hubs.hub.created"))
                    .asString()
                    .isEqualTo("org.fedoraproject.stg.hubs.hub.created");
            PortalConfiguration portal = context.getBean(PortalConfiguration.class);
            assertThat(portal.environment()).isEqualTo(Environment.STAGING);
            assertThat(portal.person()).isEqualTo(new Contact("hubs@example.org", null));
            assertThat(context.getBean(ListenerConfiguration.class).reconnectLongest())
                    .isEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void hasADefaultForEverythingButTheAddress() throws Exception {
        try (ApplicationContext context = context(Map.of("hubs.bus.fedora.url", "amqp://broker.example/"))) {
            BusSourceConfiguration source = context.getBean(BusSourceConfiguration.class, Qualifiers.byName("fedora"));

            assertThat(source).isEqualTo(BusSourceConfiguration.of("fedora", "amqp://broker.example/"));
            assertThat(source.isServerNamed()).isTrue();
            assertThat(context.getBean(BusPublishConfiguration.class).isOn()).isFalse();
            PortalConfiguration portal = context.getBean(PortalConfiguration.class);
            assertThat(portal.environment()).isEqualTo(Environment.PRODUCTION);
            assertThat(portal.bind().isLoopbackAddress()).isTrue();
            assertThat(context.getBean(ListenerConfiguration.class))
                    .isEqualTo(new ListenerConfiguration(8082, Duration.ofSeconds(1), Duration.ofSeconds(30)));
        }
    }

    @Test
    void bindsToEverythingOfItsEnvironment() {
        assertThat(DefaultBindings.of(Environment.PRODUCTION))
                .contains("org.fedoraproject.prod.#", "io.pagure.prod.#", "org.release-monitoring.prod.#")
                .hasSize(4);
        assertThat(DefaultBindings.of(Environment.STAGING)).contains("org.centos.stg.#", "org.centos.stage.#");
    }

    private static ApplicationContext context(Map<String, Object> settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .environments("listener")
                .singletons(new SwitchablePipeline())
                .properties(settings)
                .start();
    }
}
