package org.fedoraproject.hubs.listener.fedmsg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fedoraproject.hubs.listener.fedmsg.Authority.Publisher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final Authority AUTHORITY = new Authority("tea-authority");

    private static final Publisher POT = AUTHORITY.publisher("pot.teahouse.example");

    private final Instant now = Instant.now();

    @TempDir
    private Path folder = Path.of("");

    private Path ca = Path.of("");

    @BeforeEach
    void writeAuthority() throws IOException {
        ca = AUTHORITY.write(folder);
    }

    @Test
    void takesWhatAKnownPublisherSigned() throws Exception {
        String signed = Legacy.canonical(Legacy.TOPIC, Legacy.id(1), now, "{\"tea\":\"green\"}");

        assertThat(verifier(null, null)
                        .verify(Legacy.frames(Legacy.TOPIC, Legacy.envelope(POT, signed)))
                        .path("msg")
                        .path("tea")
                        .textValue())
                .isEqualTo("green");
    }

    @Test
    void readsWhatWasSignedFromAnyOrderSpellingAndNumber() throws Exception {
        String msg = "{\"a\":[],\"b\":{},\"created_on\":1548342318.0,\"e\":1e-07,\"large\":12345678901234567890,"
                + "\"t\":\"caf\\u00e9 \\ud83c\\udf75 \\\"q\\\" \\\\ / \\n\\u007f\",\"z\":null}";
        String signed = Legacy.canonical(Legacy.TOPIC, Legacy.id(2), now, msg);
        String sent = "{ \"username\": \"apache\", \"topic\": \"" + Legacy.TOPIC + "\", \"timestamp\": "
                + now.getEpochSecond() + ", \"msg_id\": \"" + Legacy.id(2) + "\",\n \"msg\": {\"z\":null, "
                + "\"t\":\"café 🍵 \\\"q\\\" \\\\ \\/ \\n\u007f\", \"large\":12345678901234567890, \"e\":1e-07,"
                + "\"created_on\":1548342318.0, \"b\":{ }, \"a\":[ ]}, \"i\":1, \"crypto\":\"x509\"}";

        assertThat(verifier(null, null)
                        .verify(Legacy.frames(Legacy.TOPIC, Legacy.envelope(POT, signed, sent)))
                        .has("msg"))
                .isTrue();
        assertRefused(
                Refusal.SIGNATURE,
                verifier(null, null),
                Legacy.TOPIC,
                Legacy.envelope(POT, signed, sent.replace("1548342318.0", "1548342318")));
    }

    @Test
    void sortsKeysByCodePoint() throws Exception {
        String signed =
                Legacy.canonical(Legacy.TOPIC, Legacy.id(3), now, "{\"a\":1,\"\\uffee\":2,\"\\ud83c\\udf75\":3}");

        assertThat(verifier(null, null)
                        .verify(Legacy.frames(Legacy.TOPIC, Legacy.envelope(POT, signed)))
                        .path("msg")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void refusesWhatWasChangedOnTheWay() throws Exception {
        String signed = Legacy.canonical(Legacy.TOPIC, Legacy.id(4), now, "{\"tea\":\"green\"}");

        assertRefused(
                Refusal.SIGNATURE,
                verifier(null, null),
                Legacy.TOPIC,
                Legacy.envelope(POT, signed, signed.replace("green", "black")));
        assertRefused(
                Refusal.SIGNATURE, verifier(null, null), Legacy.TOPIC, Legacy.envelope(POT, "something else", signed));
        assertRefused(Refusal.UNSIGNED, verifier(null, null), Legacy.TOPIC, signed);
        assertRefused(Refusal.UNSIGNED, verifier(null, null), Legacy.TOPIC, signed.replace("\"x509\"", "\"gpg\""));
    }

    @Test
    void refusesCertificatesOfStrangersAndOfOtherTimes() throws Exception {
        Publisher stranger = new Authority("tea-authority").publisher("pot.teahouse.example");
        Publisher expired = AUTHORITY.publisher(
                "old.teahouse.example", now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)));
        Publisher early =
                AUTHORITY.publisher("new.teahouse.example", now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9)));

        for (Publisher publisher : List.of(stranger, expired, early)) {
            assertRefused(Refusal.CERTIFICATE, verifier(null, null), Legacy.TOPIC, Legacy.envelope(publisher, 5));
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> verifier(null, null).verify(Legacy.frames(Legacy.TOPIC, Legacy.envelope(expired, 5))))
                .withMessageContaining("old.teahouse.example ended");
    }

    @Test
    void refusesWhatHasBeenRevoked() throws Exception {
        Publisher lost = AUTHORITY.publisher("lost.teahouse.example");
        Path crl = AUTHORITY.revoke(folder, lost);

        assertRefused(Refusal.REVOKED, verifier(crl, null), Legacy.TOPIC, Legacy.envelope(lost, 6));
        assertThat(verifier(crl, null).verify(Legacy.frames(Legacy.TOPIC, Legacy.envelope(POT, 6))))
                .isNotNull();
        Path foreign = new Authority("others").revoke(folder, lost);
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> verifier(foreign, null))
                .withMessageContaining("none of the configured authorities");
    }

    @Test
    void asksThePolicyWhoMayPublishWhat() throws Exception {
        Path policy = folder.resolve("policy.json");
        Files.writeString(policy, """
                {"topics": {"org.fedoraproject.dev.teahouse.#": ["pot.teahouse.example"],
                            "org.fedoraproject.dev.teahouse.till.#": ["till.teahouse.example"]}}
                """);
        Publisher till = AUTHORITY.publisher("till.teahouse.example");

        assertThat(verifier(null, policy).verify(Legacy.frames(Legacy.TOPIC, Legacy.envelope(POT, 7))))
                .isNotNull();
        assertRefused(Refusal.POLICY, verifier(null, policy), Legacy.TOPIC, Legacy.envelope(till, 7));
        assertPolicy(policy, POT, "org.fedoraproject.dev.teahouse.till.opened");
        assertPolicy(policy, POT, "org.fedoraproject.dev.kitchen.stove");
        Files.writeString(policy, "{\"unlisted\": \"accept\", \"topics\": {}}");
        assertThat(verifier(null, policy).verify(Legacy.frames(Legacy.TOPIC, Legacy.envelope(till, 7))))
                .isNotNull();
        Files.writeString(policy, "{\"unlisted\": \"perhaps\", \"topics\": {}}");
        assertThatExceptionOfType(TrustException.class)
                .isThrownBy(() -> verifier(null, policy))
                .withMessageContaining("policy.json");
    }

    private void assertPolicy(Path policy, Publisher publisher, String topic) throws Exception {
        String signed = Legacy.canonical(topic, Legacy.id(8), now, "{}");
        assertRefused(Refusal.POLICY, verifier(null, policy), topic, Legacy.envelope(publisher, signed));
    }

    @Test
    void refusesWhatIsPlayedBack() throws Exception {
        String old = Legacy.canonical(Legacy.TOPIC, Legacy.id(9), now.minus(Duration.ofHours(2)), "{}");

        assertRefused(Refusal.CLOCK, verifier(null, null), Legacy.TOPIC, Legacy.envelope(POT, old));
    }

    @Test
    void refusesOtherFramesThanTwoAndTopicsThatDoNotMatch() throws Exception {
        Verifier verifier = verifier(null, null);
        Frames good = Legacy.frames(Legacy.TOPIC, Legacy.envelope(POT, 10));

        assertRefused(Refusal.FRAMES, verifier, new Frames(good.topic(), new byte[0], 1));
        assertRefused(Refusal.FRAMES, verifier, new Frames(good.topic(), good.envelope(), 3));
        assertRefused(Refusal.FRAMES, verifier, new Frames(new byte[0], good.envelope(), 2));
        assertRefused(Refusal.FRAMES, verifier, new Frames(new byte[] {(byte) 0xff}, good.envelope(), 2));
        assertRefused(Refusal.FRAMES, verifier, "org.fedoraproject.dev.other", Legacy.envelope(POT, 10));
    }

    @Test
    void refusesEnvelopesThatAreNone() throws Exception {
        Verifier verifier = verifier(null, null);
        byte[] topic = Legacy.TOPIC.getBytes(StandardCharsets.UTF_8);

        assertRefused(Refusal.ENVELOPE, verifier, Legacy.TOPIC, "[]");
        assertRefused(Refusal.ENVELOPE, verifier, Legacy.TOPIC, "{\"a\":1,\"a\":2}");
        assertRefused(
                Refusal.ENVELOPE,
                verifier,
                new Frames(topic, "{\"t\":\"thé\"}".getBytes(StandardCharsets.ISO_8859_1), 2));
        assertRefused(Refusal.TOO_LARGE, verifier, new Frames(topic, new byte[1_000_001], 2));
    }

    private static void assertRefused(Refusal refusal, Verifier verifier, String topic, String envelope) {
        assertRefused(refusal, verifier, Legacy.frames(topic, envelope));
    }

    private static void assertRefused(Refusal refusal, Verifier verifier, Frames frames) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> verifier.verify(frames))
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }

    private Verifier verifier(@Nullable Path crl, @Nullable Path policy) throws TrustException {
        FedmsgConfiguration settings = new FedmsgConfiguration(
                "tea",
                "tcp://127.0.0.1:1",
                null,
                ca,
                crl,
                policy,
                FedmsgConfiguration.Signatures.REQUIRED,
                Duration.ofHours(1),
                null,
                10);
        settings.check();
        return new Verifier(settings, Trust.read(settings), InstantSource.system());
    }
}
