package org.fedoraproject.hubs.listener.intake;

import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.decode.Delivery;

/** Something that arrived and is not yet stored. */
public sealed interface Arrival {

    /** Bytes of its body that it holds unread. */
    int size();

    /** What it says, or why it says nothing. */
    Decoded read(BusMessageDecoder decoder);

    /** The bytes for the dead letters. */
    byte[] original();

    /** One line that says what it is: the routing key, or the line of a file. */
    String subject();

    /**
     * From a broker.
     *
     * @param delivery what it handed over; of a body over the limit only the beginning, so that hostile sizes stay out of memory
     * @param length bytes of the whole body
     */
    record FromBroker(Delivery delivery, int length) implements Arrival {

        /** Bytes that are kept of a body over the limit. */
        private static final int BEGINNING = 4096;

        /** Cuts what is over the limit. */
        public static FromBroker of(Delivery whole) {
            int length = whole.content().length;
            if (length <= BoundedJson.MAX_BUS_BYTES) {
                return new FromBroker(whole, length);
            }
            byte[] beginning = java.util.Arrays.copyOf(whole.content(), BEGINNING);
            return new FromBroker(
                    new Delivery(
                            whole.routingKey(), whole.messageId(), whole.headers(), beginning, whole.redelivered()),
                    length);
        }

        @Override
        public int size() {
            return delivery.content().length;
        }

        @Override
        public Decoded read(BusMessageDecoder decoder) {
            return length > BoundedJson.MAX_BUS_BYTES
                    ? new Decoded.Undecodable("body of " + length + " bytes is over the limit of "
                            + BoundedJson.MAX_BUS_BYTES + "; its first " + BEGINNING + " are kept")
                    : decoder.decode(delivery);
        }

        @Override
        public byte[] original() {
            return delivery.content();
        }

        @Override
        public String subject() {
            return delivery.routingKey();
        }
    }

    /**
     * From a file, already read.
     *
     * @param place file and line
     * @param decoded what it says
     */
    record FromFile(String place, Decoded decoded) implements Arrival {

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Decoded read(BusMessageDecoder decoder) {
            return decoded;
        }

        @Override
        public byte[] original() {
            return place.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }

        @Override
        public String subject() {
            return place;
        }
    }

    /**
     * Already judged by its source: over the legacy bus, or out of an archive.
     *
     * @param subject one line, fit for a log: the topic
     * @param decoded what it says, or why it was refused
     * @param original the bytes for the dead letters, or their beginning
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Judged(String subject, Decoded decoded, byte[] original) implements Arrival {

        @Override
        public int size() {
            return original.length;
        }

        @Override
        public Decoded read(BusMessageDecoder decoder) {
            return decoded;
        }
    }
}
