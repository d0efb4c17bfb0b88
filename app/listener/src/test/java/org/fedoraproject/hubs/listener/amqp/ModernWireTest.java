package org.fedoraproject.hubs.listener.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.rabbitmq.client.AMQP;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.decode.Delivery;
import org.junit.jupiter.api.Test;

class ModernWireTest {

    private static final Instant SENT = Instant.parse("2026-11-21T07:00:00.123Z");

    private final BusMessage message = new BusMessage(
            "0b7f3c52-90cf-4a52-8f0e-5d3a1f1d0c11",
            new Topic("org.fedoraproject.prod.teahouse.pot.brewed"),
            SENT,
            Severity.WARNING,
            null,
            null,
            List.of("zoë", "mina"),
            List.of("tea"),
            List.of("rpms/kettle", "containers/reg/kettle", "modules/pots", "flatpaks/org.example.Kettle"),
            JsonNodeFactory.instance.objectNode().put("text", "Zoë’s 🍵"));

    @Test
    void writesThePropertiesOfTheBusesOwnClient() {
        AMQP.BasicProperties properties = ModernWire.properties(message);

        assertThat(properties.getContentType()).isEqualTo("application/json");
        assertThat(properties.getContentEncoding()).isEqualTo("utf-8");
        assertThat(properties.getDeliveryMode()).isEqualTo(2);
        assertThat(properties.getMessageId()).isEqualTo(message.busId());
        assertThat(properties.getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("fedora_messaging_schema", "base.message"),
                        Map.entry("fedora_messaging_schema_package", "fedora_messaging"),
                        Map.entry("fedora_messaging_severity", 30),
                        Map.entry("priority", 0),
                        Map.entry("sent-at", "2026-11-21T07:00:00+00:00"),
                        Map.entry("fedora_messaging_user_zoë", true),
                        Map.entry("fedora_messaging_user_mina", true),
                        Map.entry("fedora_messaging_group_tea", true),
                        Map.entry("fedora_messaging_rpm_kettle", true),
                        Map.entry("fedora_messaging_container_reg/kettle", true),
                        Map.entry("fedora_messaging_module_pots", true),
                        Map.entry("fedora_messaging_flatpak_org.example.Kettle", true)));
    }

    @Test
    void escapesEverythingButAscii() {
        assertThat(new String(ModernWire.body(message), StandardCharsets.US_ASCII))
                .isEqualToIgnoringCase("{\"text\":\"Zo\\u00EB\\u2019s \\uD83C\\uDF75\"}");
    }

    @Test
    void isReadBackAsTheSameMessage() {
        Delivery delivery = new Delivery(
                message.topic().value(), message.busId(), ModernWire.headers(message), ModernWire.body(message), false);
        Decoded decoded = new BusMessageDecoder(() -> SENT).decode(delivery);

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Understood.class, understood -> {
            assertThat(understood.message().id()).isEqualTo(message.id());
            assertThat(understood.message().users()).isEqualTo(message.users());
            assertThat(understood.message().packages()).isEqualTo(message.packages());
            assertThat(understood.message().body()).isEqualTo(message.body());
        });
    }
}
