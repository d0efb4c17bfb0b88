package org.fedoraproject.hubs.listener.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.fedoraproject.hubs.core.message.BusMessage;

/** Messages of an invented tea house, and a decoder whose clock stands still. */
final class DecoderFixture {

    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    static final String TOPIC = "org.fedoraproject.prod.teahouse.pot.brewed";

    static final String ID = "0b7f3c52-90cf-4a52-8f0e-5d3a1f1d0c11";

    static final String BODY = "{\"pot\":{\"name\":\"Assam\",\"cups\":4},\"agent\":\"mina\"}";

    final BusMessageDecoder decoder = new BusMessageDecoder(() -> NOW);

    static Delivery delivery(Map<String, Object> headers, String body) {
        return new Delivery(TOPIC, ID, headers, bytes(body), false);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    BusMessage understood(Delivery delivery) {
        Decoded decoded = decoder.decode(delivery);
        assertThat(decoded).isInstanceOf(Decoded.Understood.class);
        return ((Decoded.Understood) decoded).message();
    }

    BusMessage withHeaders(Map<String, Object> headers) {
        return understood(delivery(headers, BODY));
    }

    String refused(Delivery delivery) {
        Decoded decoded = decoder.decode(delivery);
        assertThat(decoded).isInstanceOf(Decoded.Undecodable.class);
        return ((Decoded.Undecodable) decoded).reason();
    }

    String refusedBody(byte[] body) {
        return refused(new Delivery(TOPIC, ID, Map.of(), body, false));
    }
}
