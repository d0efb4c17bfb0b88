package org.fedoraproject.hubs.listener.fedmsg;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.listener.decode.WireText;

/**
 * Decides whether a legacy message is taken: two frames, one topic, an acceptable envelope and, where signatures are required, one that
 * fits, by a certificate that is trusted and may publish this topic, of about now. For one thread; the trust may be exchanged by another.
 */
final class Verifier {

    private static final int MAX_SIGNATURE = 4096;

    private final InstantSource clock;

    private final boolean signed;

    private final Duration tolerance;

    private volatile Trust trust;

    private final KnownCertificates known = new KnownCertificates();

    Verifier(FedmsgConfiguration settings, Trust trust, InstantSource clock) {
        this.signed = settings.signatures() == FedmsgConfiguration.Signatures.REQUIRED;
        this.tolerance = settings.tolerance();
        this.trust = trust;
        this.clock = clock;
    }

    /** From the next message on. */
    void replace(Trust renewed) {
        trust = renewed;
    }

    /**
     * The envelope of a message that is taken.
     *
     * @throws Refused with the reason when it is not
     */
    JsonNode verify(Frames frames) throws Refused {
        if (frames.count() != 2) {
            throw new Refused(Refusal.FRAMES, "a message of " + frames.count() + " frames; topic and envelope are two");
        }
        if (frames.envelope().length > BoundedJson.MAX_BUS_BYTES) {
            throw new Refused(
                    Refusal.TOO_LARGE,
                    "an envelope of " + frames.envelope().length + " bytes is over the limit of "
                            + BoundedJson.MAX_BUS_BYTES);
        }
        JsonNode envelope = parse(frames.envelope());
        String topic = topic(frames.topic());
        if (!same(topic, envelope.path("topic").asText())) {
            throw new Refused(Refusal.FRAMES, "the topic in the first frame is not the one in the envelope");
        }
        if (signed) {
            checkSignature(frames.envelope(), envelope, topic);
        }
        return envelope;
    }

    private static JsonNode parse(byte[] bytes) throws Refused {
        try {
            WireText.checkUtf8(bytes);
            JsonNode envelope = BoundedJson.parse(bytes, BoundedJson.MAX_BUS_BYTES);
            if (!envelope.isObject()) {
                throw new Refused(Refusal.ENVELOPE, "the envelope is no JSON object");
            }
            return envelope;
        } catch (MalformedJsonException e) {
            throw new Refused(Refusal.ENVELOPE, String.valueOf(e.getMessage()), e);
        }
    }

    private static String topic(byte[] frame) throws Refused {
        try {
            WireText.checkUtf8(frame);
        } catch (MalformedJsonException e) {
            throw new Refused(Refusal.FRAMES, "the topic is empty or no UTF-8", e);
        }
        String topic = new String(frame, StandardCharsets.UTF_8);
        if (!WireText.isClean(topic)) {
            throw new Refused(Refusal.FRAMES, "the topic has control or invisible characters");
        }
        return topic;
    }

    /** STOMP puts something before a topic, and not always in both places. */
    private static boolean same(String frame, String envelope) {
        try {
            return new Topic(frame).equals(new Topic(envelope));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkSignature(byte[] bytes, JsonNode envelope, String topic) throws Refused {
        Instant now = clock.instant();
        String kind = envelope.path("crypto").asText("x509");
        if (!envelope.path("signature").isTextual()
                || !envelope.path("certificate").isTextual()) {
            throw new Refused(
                    Refusal.UNSIGNED,
                    kind.equals("gpg")
                            ? "signed with gpg, which is not known here; let the publisher sign with x509"
                            : "no signature and certificate in the envelope");
        }
        Trust believed = trust;
        X509Certificate certificate =
                known.certificate(envelope.path("certificate").textValue(), believed, now);
        if (!isSignedBy(certificate, signature(envelope), bytes)) {
            throw new Refused(
                    Refusal.SIGNATURE, "the signature of " + Trust.nameOf(certificate) + " does not fit the content");
        }
        believed.policy().check(new Topic(topic).value(), Trust.nameOf(certificate));
        checkTime(envelope.path("timestamp"), now);
    }

    private static byte[] signature(JsonNode envelope) throws Refused {
        String text = envelope.path("signature").textValue();
        try {
            if (text.length() <= MAX_SIGNATURE) {
                return Base64.getMimeDecoder().decode(text);
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.SIGNATURE, "the signature is no base64", e);
        }
        throw new Refused(Refusal.SIGNATURE, "the signature is too long");
    }

    /** RSA with SHA-1 and PKCS#1 v1.5 padding is what the legacy bus has; nothing else was ever used there. */
    static boolean isSignedBy(X509Certificate certificate, byte[] signature, byte[] envelope) throws Refused {
        try {
            Signature check = Signature.getInstance("SHA1withRSA");
            check.initVerify(certificate.getPublicKey());
            check.update(CanonicalJson.signed(envelope));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new Refused(Refusal.SIGNATURE, "the signature cannot be checked: " + e.getMessage(), e);
        } catch (MalformedJsonException e) {
            throw new Refused(Refusal.ENVELOPE, String.valueOf(e.getMessage()), e);
        }
    }

    private void checkTime(JsonNode timestamp, Instant now) throws Refused {
        double off = timestamp.isNumber() ? Math.abs(timestamp.doubleValue() - now.toEpochMilli() / 1000.0) : -1;
        if (off < 0 || off > tolerance.toSeconds()) {
            throw new Refused(
                    Refusal.CLOCK,
                    off < 0
                            ? "signed, but without a time"
                            : "signed " + Math.round(off) + " s from now, and " + tolerance.toSeconds()
                                    + " s are allowed");
        }
    }
}
