package org.fedoraproject.hubs.listener.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads deliveries. Accepts what the bus's own client accepts and what other senders were seen to do (no headers, no id, other
 * spellings of the time); refuses, with the reason, what that client refuses, and JSON that is larger or deeper than {@link BoundedJson}
 * takes. Never throws, whatever the bytes. Thread-safe.
 */
public final class BusMessageDecoder {

    /** How far ahead a sender's clock may be before the time of arrival stands in. */
    public static final Duration MAX_AHEAD = Duration.ofDays(1);

    /** Nothing on the bus is older than this; earlier times are clocks that were never set. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final InstantSource clock;

    private final Map<Mended, LongAdder> mended = new EnumMap<>(Mended.class);

    /** @param clock tells the time of arrival */
    public BusMessageDecoder(InstantSource clock) {
        this.clock = clock;
        for (Mended kind : Mended.values()) {
            mended.put(kind, new LongAdder());
        }
    }

    /** Reads one delivery. */
    public Decoded decode(Delivery delivery) {
        try {
            if (delivery.content().length > BoundedJson.MAX_BUS_BYTES) {
                throw new MalformedJsonException("body of " + delivery.content().length + " bytes is over the limit of "
                        + BoundedJson.MAX_BUS_BYTES);
            }
            WireText.checkUtf8(delivery.content());
            JsonNode body = BoundedJson.parse(delivery.content(), BoundedJson.MAX_BUS_BYTES);
            return new Decoded.Understood(understand(WireMessage.of(delivery, body)));
        } catch (MalformedJsonException e) {
            return new Decoded.Undecodable(reason(e));
        }
    }

    /**
     * Reads one message of a file: a fedmsg envelope or a fedora-messaging object.
     *
     * @param message the JSON object
     */
    public Decoded decode(JsonNode message) {
        try {
            return new Decoded.Understood(understand(WireMessage.ofFile(message)));
        } catch (MalformedJsonException e) {
            return new Decoded.Undecodable(reason(e));
        }
    }

    /**
     * Reads a fedmsg envelope, whatever else stands in it.
     *
     * @param envelope the JSON object
     */
    public Decoded decodeEnvelope(JsonNode envelope) {
        try {
            return new Decoded.Understood(understand(WireMessage.ofEnvelope(envelope, Map.of())));
        } catch (MalformedJsonException e) {
            return new Decoded.Undecodable(reason(e));
        }
    }

    /** How many messages had something put right, since the start. */
    public long mended(Mended kind) {
        LongAdder adder = mended.get(kind);
        return adder == null ? 0 : adder.sum();
    }

    private BusMessage understand(WireMessage wire) throws MalformedJsonException {
        WireHeaders headers = WireHeaders.of(wire.headers());
        headers.mended().forEach(this::count);
        Topic topic = topic(wire.topic());
        @Nullable Object time = headers.time() == null ? wire.time() : headers.time();
        return new BusMessage(
                id(wire, topic, time),
                topic,
                sentAt(time),
                headers.severity(),
                headers.schema(),
                sender(wire.sender()),
                new ArrayList<>(headers.users()),
                new ArrayList<>(headers.groups()),
                new ArrayList<>(headers.packages()),
                wire.body());
    }

    private static Topic topic(String text) throws MalformedJsonException {
        if (!WireText.isClean(text)) {
            throw new MalformedJsonException("topic has control or invisible characters");
        }
        try {
            return new Topic(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedJsonException(reason(e), e);
        }
    }

    private String id(WireMessage wire, Topic topic, @Nullable Object time) {
        String id = wire.id() == null ? "" : wire.id().strip();
        String when = time == null ? "" : time.toString();
        if (id.isEmpty()) {
            return BusMessage.derivedId(topic, when, wire.body());
        }
        if (id.length() > WireHeaders.MAX_NAME || !WireText.isClean(id)) {
            count(Mended.ID);
            return BusMessage.derivedId(topic, id + "\n" + when, wire.body());
        }
        return BusMessage.withoutYear(id);
    }

    private Instant sentAt(@Nullable Object time) {
        Instant arrival = clock.instant();
        if (time == null) {
            return arrival;
        }
        Optional<Instant> said = WireTime.read(time)
                .filter(instant -> !instant.isBefore(EARLIEST) && !instant.isAfter(arrival.plus(MAX_AHEAD)));
        if (said.isEmpty()) {
            count(Mended.TIME);
        }
        return said.orElse(arrival);
    }

    private static @Nullable String sender(@Nullable String name) {
        return name == null || name.isBlank() || name.length() > WireHeaders.MAX_NAME || !WireText.isClean(name)
                ? null
                : name;
    }

    private void count(Mended kind) {
        LongAdder adder = mended.get(kind);
        if (adder != null) {
            adder.increment();
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
