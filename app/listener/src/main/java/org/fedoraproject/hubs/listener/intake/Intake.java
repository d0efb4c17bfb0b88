package org.fedoraproject.hubs.listener.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every source's arrivals go. Thread-safe; its methods block on the queue. */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final BusMessageDecoder decoder;

    private final Environment environment;

    private final MessageInbox inbox;

    private final DeadLetters deadLetters;

    private final RecentlyBuried buried = new RecentlyBuried();

    /**
     * @param decoder reads deliveries
     * @param environment the portal's own; messages whose topic names another are dropped
     * @param inbox takes messages
     * @param deadLetters takes what is none
     */
    public Intake(BusMessageDecoder decoder, Environment environment, MessageInbox inbox, DeadLetters deadLetters) {
        this.decoder = decoder;
        this.environment = environment;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
    }

    /** Reads arrivals; nothing is stored yet and nothing can fail. */
    public Batch batch(List<? extends Arrival> arrivals, IntakeCounts counts) {
        return new Batch(this, arrivals, counts);
    }

    /** Whether more may be taken: the queue answers and is not full. Never throws. */
    public boolean hasRoom() {
        try {
            return !inbox.isFull();
        } catch (QueueException e) {
            LOG.debug("the queue of messages does not answer", e);
            return false;
        }
    }

    /** Reads a legacy envelope with the decoder that all sources share. */
    public Decoded decode(JsonNode envelope) {
        return decoder.decodeEnvelope(envelope);
    }

    /** What reads deliveries, for its counts. */
    public BusMessageDecoder decoder() {
        return decoder;
    }

    Environment environment() {
        return environment;
    }

    MessageInbox inbox() {
        return inbox;
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    RecentlyBuried buried() {
        return buried;
    }
}
