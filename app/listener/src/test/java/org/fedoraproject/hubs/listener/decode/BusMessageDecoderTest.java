package org.fedoraproject.hubs.listener.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.BODY;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.ID;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.NOW;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.TOPIC;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.bytes;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.delivery;

import com.rabbitmq.client.LongString;
import com.rabbitmq.client.impl.LongStringHelper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusMessageDecoderTest {

    private final DecoderFixture bus = new DecoderFixture();

    @Test
    void readsWhatTheReferenceClientSends() {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("fedora_messaging_schema", longString("teahouse.pot.brewed.v1"));
        headers.put("fedora_messaging_schema_package", longString("teahouse-messages"));
        headers.put("fedora_messaging_severity", 30);
        headers.put("sent-at", longString("2026-11-21T07:59:00+00:00"));
        headers.put("fedora_messaging_user_mina", true);
        headers.put("fedora_messaging_group_tea", true);
        headers.put("fedora_messaging_rpm_kettle", true);
        headers.put("fedora_messaging_container_registry/kettle:1", true);
        headers.put("fedora_messaging_module_pots", true);
        headers.put("fedora_messaging_flatpak_org.example.Kettle", true);

        BusMessage message = bus.withHeaders(headers);

        assertThat(message.busId()).isEqualTo(ID);
        assertThat(message.topic().value()).isEqualTo(TOPIC);
        assertThat(message.application()).isEqualTo("teahouse");
        assertThat(message.schema()).isEqualTo("teahouse.pot.brewed.v1");
        assertThat(message.severity()).isEqualTo(Severity.WARNING);
        assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-11-21T07:59:00Z"));
        assertThat(message.users()).containsExactly("mina");
        assertThat(message.groups()).containsExactly("tea");
        assertThat(message.packages())
                .containsExactly(
                        "containers/registry/kettle:1", "flatpaks/org.example.Kettle", "modules/pots", "rpms/kettle");
        assertThat(message.body().path("pot").path("cups").asInt()).isEqualTo(4);
        assertThat(message.sender()).isNull();
    }

    @Test
    void acceptsADeliveryWithNothingButTopicAndBody() {
        BusMessage message = bus.understood(Delivery.bare(TOPIC, bytes(BODY)));

        assertThat(message.sentAt()).isEqualTo(NOW);
        assertThat(message.severity()).isEqualTo(Severity.INFO);
        assertThat(message.busId()).startsWith("derived-");
        assertThat(bus.decoder.mended(Mended.SEVERITY)).isZero();
        assertThat(bus.decoder.mended(Mended.TIME)).isZero();
    }

    /** What the bridge sends of the legacy bus is read as legacy. */
    @Test
    void theBaseSchemaIsNone() {
        assertThat(bus.withHeaders(Map.of("fedora_messaging_schema", "base.message"))
                        .schema())
                .isNull();
        assertThat(bus.withHeaders(Map.of("fedora_messaging_schema", "teahouse.pot.brewed.v1"))
                        .schema())
                .isEqualTo("teahouse.pot.brewed.v1");
    }

    @Test
    void derivesTheSameIdForARedelivery() {
        Map<String, Object> headers = Map.of("sent-at", "2026-11-21T07:00:00+00:00");
        Delivery first = new Delivery(TOPIC, null, headers, bytes(BODY), false);
        Delivery again = new Delivery(TOPIC, " ", headers, bytes(BODY), true);
        Delivery later = new Delivery(TOPIC, null, Map.of("sent-at", "2026-11-21T07:00:01+00:00"), bytes(BODY), false);

        assertThat(bus.understood(again).id()).isEqualTo(bus.understood(first).id());
        assertThat(bus.understood(later).id())
                .isNotEqualTo(bus.understood(first).id());
    }

    @Test
    void readsABodyOfNullAsAnEmptyOne() {
        assertThat(bus.understood(delivery(Map.of(), "null")).body().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T07:00:00+00:00, 2026-11-21T07:00:00Z",
        "2026-11-21T07:00:00Z, 2026-11-21T07:00:00Z",
        "2026-11-21T09:00:00+02:00, 2026-11-21T07:00:00Z",
        "2026-11-21T09:00:00+0200, 2026-11-21T07:00:00Z",
        "2026-11-21T07:00:00.123456+00:00, 2026-11-21T07:00:00.123456Z",
        "2026-11-21 07:00:00, 2026-11-21T07:00:00Z",
        "2026-11-21T07:00, 2026-11-21T07:00:00Z",
        "2026-11-21T07:00:00.250Z[UTC], 2026-11-21T07:00:00.250Z",
        "2026-11-21T08:00:00+01:00[Europe/Paris], 2026-11-21T07:00:00Z",
    })
    void readsTimesAsSendersWriteThem(String text, String instant) {
        assertThat(bus.withHeaders(Map.of("sent-at", text)).sentAt()).isEqualTo(Instant.parse(instant));
        assertThat(bus.withHeaders(Map.of("sent_at", longString(text))).sentAt())
                .isEqualTo(Instant.parse(instant));
        assertThat(bus.decoder.mended(Mended.TIME)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T08:00:01+00:00",
                "+999999999-12-31T23:59:59+18:00",
                "0001-01-01T00:00:00Z",
                "1970-01-01T00:00:00+00:00",
                "yesterday",
                "2026-13-01T00:00:00Z",
                "",
                "2026-11-21T07:00:00Z[Nowhere/At_All]"
            })
    void takesTheTimeOfArrivalForATimeThatCannotBe(String text) {
        assertThat(bus.withHeaders(Map.of("sent-at", text)).sentAt()).isEqualTo(NOW);
        assertThat(bus.decoder.mended(Mended.TIME)).isOne();
    }

    @Test
    void keepsATimeThatIsALittleAhead() {
        assertThat(bus.withHeaders(Map.of("sent-at", "2026-11-22T07:59:59Z")).sentAt())
                .isEqualTo(Instant.parse("2026-11-22T07:59:59Z"));
    }

    @Test
    void readsANumericTimeAsSeconds() {
        assertThat(bus.withHeaders(Map.of("sent-at", 1_763_700_000.5)).sentAt())
                .isEqualTo(Instant.ofEpochMilli(1_763_700_000_500L));
        assertThat(bus.withHeaders(Map.of("sent-at", Double.NaN)).sentAt()).isEqualTo(NOW);
    }

    @Test
    void acceptsSeveritiesOfAnyWidthAndCountsBadOnes() {
        assertThat(bus.withHeaders(Map.of("fedora_messaging_severity", 40L)).severity())
                .isEqualTo(Severity.ERROR);
        assertThat(bus.withHeaders(Map.of("fedora_messaging_severity", longString("10")))
                        .severity())
                .isEqualTo(Severity.DEBUG);
        assertThat(bus.decoder.mended(Mended.SEVERITY)).isZero();

        assertThat(bus.withHeaders(Map.of("fedora_messaging_severity", 25)).severity())
                .isEqualTo(Severity.INFO);
        assertThat(bus.withHeaders(Map.of("fedora_messaging_severity", (1L << 32) + 40))
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(bus.withHeaders(Map.of("fedora_messaging_severity", "loud")).severity())
                .isEqualTo(Severity.INFO);
        assertThat(bus.decoder.mended(Mended.SEVERITY)).isEqualTo(3);
    }

    @Test
    void makesLongStringsTextAlsoInsideListsAndTables() {
        Delivery delivery = delivery(
                Map.of("x-received-from", List.of(Map.of("uri", longString("amqps://broker.example/%2Fpubsub")))),
                BODY);

        assertThat(delivery.headers())
                .containsEntry("x-received-from", List.of(Map.of("uri", "amqps://broker.example/%2Fpubsub")));
        assertThat(bus.understood(delivery).busId()).isEqualTo(ID);
    }

    @Test
    void knowsThatNoneIsNobody() {
        assertThat(bus.withHeaders(Map.of("fedora_messaging_user_None", true, "fedora_messaging_user_mina", true))
                        .users())
                .containsExactly("mina");
    }

    @Test
    void acceptsNamesWithBlanksSlashesAndColons() {
        assertThat(bus.withHeaders(Map.of(
                                "fedora_messaging_user_Mina of the Tea House", true,
                                "fedora_messaging_user_host/tea.example.org", true,
                                "fedora_messaging_user_github.com:mina", true,
                                "fedora_messaging_user_with_line", true,
                                "fedora_messaging_user_zoë", true,
                                "fedora_messaging_user_gone", false))
                        .users())
                .containsExactly(
                        "Mina of the Tea House", "github.com:mina", "host/tea.example.org", "with_line", "zoë");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mi\u0000na", "\u202Eanim", "mi\u200Bna", "mina\n", "\uD800"})
    void leavesNamesOutThatCouldPassForOthers(String name) {
        Map<String, Object> headers = Map.of("fedora_messaging_user_x" + name + "x", true);

        assertThat(bus.withHeaders(headers).users()).isEmpty();
        assertThat(bus.decoder.mended(Mended.NAMES)).isOne();
    }

    @Test
    void keepsAtMostTwoHundredNamesOfAKind() {
        Map<String, Object> headers =
                IntStream.range(0, 500).boxed().collect(Collectors.toMap(n -> "fedora_messaging_rpm_p" + n, n -> true));

        assertThat(bus.withHeaders(headers).packages()).hasSize(200);
        assertThat(bus.withHeaders(Map.of("fedora_messaging_rpm_" + "p".repeat(201), true))
                        .packages())
                .isEmpty();
    }

    @Test
    void dropsTheYearThatTheBridgePutsBeforeAnId() {
        Delivery bridged = new Delivery(TOPIC, "2026-" + ID, Map.of(), bytes(BODY), false);

        assertThat(bus.understood(bridged).id())
                .isEqualTo(bus.understood(delivery(Map.of(), BODY)).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u202Eb", "x"})
    void derivesAnIdWhereTheGivenOneCannotBeKept(String id) {
        String given = id.equals("x") ? "x".repeat(255) : id;
        BusMessage message = bus.understood(new Delivery(TOPIC, given, Map.of(), bytes(BODY), false));

        assertThat(message.busId()).startsWith("derived-");
        assertThat(bus.decoder.mended(Mended.ID)).isOne();
    }

    @Test
    void opensAnEnvelopeThatTheOldBridgePutIntoTheBody() {
        String envelope = "{\"msg_id\":\"2019-" + ID + "\",\"topic\":\"" + TOPIC + "\",\"timestamp\":1561545908.0,"
                + "\"username\":\"apache\",\"i\":3,\"msg\":" + BODY + "}";
        BusMessage message = bus.understood(new Delivery(TOPIC, "bridge-1", Map.of(), bytes(envelope), false));

        assertThat(message.busId()).isEqualTo(ID);
        assertThat(message.body().path("agent").asText()).isEqualTo("mina");
        assertThat(message.sender()).isEqualTo("apache");
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(1_561_545_908L));
    }

    @Test
    void leavesABodyWithOnlyAMsgKeyToItsProcessor() {
        BusMessage message = bus.understood(delivery(Map.of(), "{\"msg\":{\"agent\":\"mina\"}}"));

        assertThat(message.body().path("msg").path("agent").asText()).isEqualTo("mina");
    }

    @Test
    void takesTheTopicThatCrossedStompWithoutItsMark() {
        assertThat(bus.understood(Delivery.bare("/topic/" + TOPIC, bytes(BODY)))
                        .topic()
                        .value())
                .isEqualTo(TOPIC);
    }

    private static LongString longString(String text) {
        return LongStringHelper.asLongString(text);
    }
}
