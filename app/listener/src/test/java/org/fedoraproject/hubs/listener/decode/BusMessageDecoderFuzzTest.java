package org.fedoraproject.hubs.listener.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.BODY;
import static org.fedoraproject.hubs.listener.decode.DecoderFixture.bytes;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arbitrary and damaged deliveries: each becomes a message that can be stored, or a reason; none throws. */
class BusMessageDecoderFuzzTest {

    private static final String ALPHABET = "{}[]\":,\\ue0123456789.-+abmsgtopic_\u0000\u202E\uD83Dé \n";

    private static final String ENVELOPE =
            "{\"topic\":\"org.fedoraproject.prod.tea\",\"msg_id\":\"2020-x\",\"timestamp\":1e9,\"msg\":" + BODY + "}";

    private final DecoderFixture bus = new DecoderFixture();

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    @DisplayName("never throws, whatever the bytes, headers, ids and topics")
    void neverThrows(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int n = 0; n < 4_000; n++) {
            Delivery delivery = new Delivery(
                    random.nextBoolean() ? DecoderFixture.TOPIC : text(random, 300),
                    random.nextBoolean() ? null : text(random, 300),
                    headers(random),
                    body(random),
                    random.nextBoolean());
            check(bus.decoder.decode(delivery));
        }
    }

    private static void check(Decoded decoded) {
        switch (decoded) {
            case Decoded.Undecodable refused -> assertThat(refused.reason()).isNotBlank();
            case Decoded.Understood understood -> {
                assertThat(understood.message().id().value()).isNotBlank();
                assertThat(BoundedJson.write(understood.message())).startsWith("{");
            }
        }
    }

    private static byte[] body(RandomGenerator random) {
        byte[] good = bytes(random.nextBoolean() ? BODY : ENVELOPE);
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(good);
            case 1 -> {
                for (int n = random.nextInt(4); n >= 0; n--) {
                    good[random.nextInt(good.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> {
                return bytes(text(random, 400));
            }
            default -> {
                return good;
            }
        }
        return good;
    }

    private static Map<String, Object> headers(RandomGenerator random) {
        Map<String, Object> out = new LinkedHashMap<>();
        List<String> names = List.of(
                "fedora_messaging_schema", "fedora_messaging_severity", "sent-at", "sent_at", "fedora_messaging_", "x");
        for (int n = random.nextInt(6); n > 0; n--) {
            String name = random.nextBoolean()
                    ? names.get(random.nextInt(names.size()))
                    : "fedora_messaging_user_" + text(random, 20);
            out.put(name, value(random));
        }
        return out;
    }

    private static Object value(RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> true;
            case 1 -> random.nextLong();
            case 2 -> random.nextDouble() * Double.MAX_VALUE;
            case 3 -> text(random, 100);
            case 4 -> new byte[3];
            case 5 -> List.of(Map.of("a", text(random, 9)), 1);
            default -> java.util.Date.from(Instant.ofEpochMilli(random.nextLong()));
        };
    }

    private static String text(RandomGenerator random, int most) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(most); n > 0; n--) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }
}
