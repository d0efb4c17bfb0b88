package org.fedoraproject.hubs.listener.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.BODY;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.bytes;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedDeliveriesTest {

    private final DecoderFixture bus = new DecoderFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2]|body is a JSON list, expected an object",
                "\"tea\"|body is a JSON text, expected an object",
                "4|body is a JSON number, expected an object",
                "true|body is a JSON boolean, expected an object",
                "' '|empty body, expected a JSON object"
            })
    void refusesABodyThatIsNoObject(String body, String reason) {
        assertThat(bus.refusedBody(bytes(body))).isEqualTo(reason);
    }

    @Test
    void refusesAnEmptyBody() {
        assertThat(bus.refusedBody(new byte[0])).isEqualTo("empty body, expected a JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cups\":NaN}",
                "{\"cups\":Infinity}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":",
                "{a:1}",
                "{\"a\":1} trailing",
                "{\"a\":'x'}",
                "tea"
            })
    void refusesWhatIsNoStrictJson(String body) {
        assertThat(bus.refusedBody(bytes(body))).startsWith("not acceptable JSON: ");
    }

    @Test
    void refusesAByteOrderMark() {
        assertThat(bus.refusedBody(bytes("\uFEFF" + BODY))).contains("byte-order mark");
    }

    @Test
    void refusesLatin1() {
        assertThat(bus.refusedBody("{\"name\":\"zoë\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("not UTF-8");
    }

    @Test
    void refusesUtf16AlthoughAParserWouldGuessIt() {
        assertThat(bus.refusedBody(BODY.getBytes(StandardCharsets.UTF_16BE))).contains("NUL");
        assertThat(bus.refusedBody(BODY.getBytes(StandardCharsets.UTF_16LE))).contains("NUL");
    }

    @Test
    void refusesMoreThanAMegabyte() {
        String body = "{\"a\":[" + "\"tea\",".repeat(170_000) + "1]}";

        assertThat(bus.refusedBody(bytes(body))).contains("over the limit of 1000000");
    }

    @Test
    void refusesDeepNesting() {
        String body = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(bus.refusedBody(bytes(body))).startsWith("not acceptable JSON: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "org.fedoraproject.prod.tea\u0000house",
                "org.\u202Efedoraproject.prod.teahouse",
                "a\nb"
            })
    void refusesTopicsThatNobodyCouldRead(String topic) {
        assertThat(bus.refused(Delivery.bare(topic, bytes(BODY)))).contains("topic");
    }

    @Test
    void quotesNothingOfTheContentInAReason() {
        assertThat(bus.refusedBody(bytes("{\"password\":secretword}")))
                .doesNotContain("password")
                .doesNotContain("secretword");
        assertThat(bus.refusedBody(bytes("{\"token\":1,\"token\":2}"))).doesNotContain("token\"");
    }
}
