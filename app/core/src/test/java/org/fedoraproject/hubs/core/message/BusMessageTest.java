package org.fedoraproject.hubs.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.junit.jupiter.api.Test;

final class BusMessageTest {

    private static final String UUID = "0d9b4f0e-4a8e-4b35-9a3c-0f1f6a2b7c11";

    @Test
    void theSameBodyInAnyOrderOfKeysIsTheSameMessage() throws MalformedJsonException {
        assertThat(message(UUID, "{\"a\":1,\"b\":{\"c\":[1,2],\"d\":\"é\"}}").id())
                .isEqualTo(message(UUID, "{\"b\":{\"d\":\"\\u00e9\",\"c\":[1,2]},\"a\":1}")
                        .id());
    }

    @Test
    void anotherBodyUnderTheSameIdIsAnotherMessage() throws MalformedJsonException {
        assertThat(message(UUID, "{\"a\":1}").id())
                .isNotEqualTo(message(UUID, "{\"a\":2}").id());
    }

    @Test
    void aBridgesYearIsDroppedFromUuidsOnly() {
        assertThat(BusMessage.withoutYear("2026-" + UUID)).isEqualTo(UUID);
        assertThat(BusMessage.withoutYear(UUID)).isEqualTo(UUID);
        assertThat(BusMessage.withoutYear("2026-build-7")).isEqualTo("2026-build-7");
    }

    @Test
    void aMessageWithoutIdGetsTheSameOneEachTime() throws MalformedJsonException {
        Topic topic = new Topic("org.fedoraproject.prod.x.y");
        JsonNode body = BoundedJson.parse("{\"a\":1}", 1000);
        assertThat(BusMessage.derivedId(topic, "t1", body))
                .isEqualTo(BusMessage.derivedId(topic, "t1", body))
                .isNotEqualTo(BusMessage.derivedId(topic, "t2", body));
    }

    @Test
    void survivesJson() throws MalformedJsonException {
        BusMessage message = message(UUID, "{\"a\":{},\"b\":[],\"c\":null,\"d\":\"\"}");
        BusMessage copy = BoundedJson.read(BoundedJson.write(message), BusMessage.class);
        assertThat(copy).isEqualTo(message);
        assertThat(copy.id()).isEqualTo(message.id());
    }

    @Test
    void anOverlongIdStillMakesAnId() throws MalformedJsonException {
        assertThat(message("x".repeat(5000), "{}").id().value()).hasSizeLessThan(200);
    }

    private static BusMessage message(String id, String body) throws MalformedJsonException {
        return new BusMessage(
                id,
                new Topic("org.fedoraproject.prod.x.y"),
                Instant.parse("2026-11-21T12:00:00Z"),
                Severity.INFO,
                null,
                null,
                List.of("b", "a"),
                List.of(),
                List.of(),
                BoundedJson.parse(body, 10_000));
    }
}
