package org.fedoraproject.hubs.listener.fedmsg;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.fedoraproject.hubs.listener.fedmsg.Authority.Publisher;

/** Envelopes written as a legacy publisher would, independently of the code under test. */
final class Legacy {

    static final String TOPIC = "org.fedoraproject.dev.teahouse.pot.brewed";

    private Legacy() {}

    /** What a publisher signs. */
    static String canonical(String topic, String id, Instant time, String msg) {
        return "{\"crypto\":\"x509\",\"i\":1,\"msg\":" + msg + ",\"msg_id\":\"" + id + "\",\"timestamp\":"
                + time.getEpochSecond() + ",\"topic\":\"" + topic + "\",\"username\":\"apache\"}";
    }

    /** What it sends then. */
    static String envelope(Publisher publisher, String canonical) {
        return envelope(publisher, canonical, canonical);
    }

    /** An envelope that says something else than was signed. */
    static String envelope(Publisher publisher, String signed, String sent) {
        return sent.substring(0, sent.length() - 1) + ",\"signature\":" + text(publisher.sign(signed))
                + ",\"certificate\":" + text(publisher.certificate()) + "}";
    }

    /** Of now, with an id. */
    static String envelope(Publisher publisher, int number) {
        return envelope(publisher, canonical(TOPIC, id(number), Instant.now(), "{\"n\":" + number + "}"));
    }

    static String id(int number) {
        return String.format(java.util.Locale.ROOT, "2026-00000000-0000-4000-8000-%012d", number);
    }

    static Frames frames(String topic, String envelope) {
        return new Frames(topic.getBytes(StandardCharsets.UTF_8), envelope.getBytes(StandardCharsets.UTF_8), 2);
    }

    private static String text(String value) {
        return "\"" + value.replace("\n", "\\n") + "\"";
    }
}
