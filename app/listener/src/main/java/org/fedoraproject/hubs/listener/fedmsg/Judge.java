package org.fedoraproject.hubs.listener.fedmsg;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.intake.Arrival;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sorts what came off the sockets into messages, letters and mere counts. For one thread, but for its counts. */
final class Judge {

    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private static final int BEGINNING = 4096;

    private static final int MAX_TOPIC = 255;

    private final Intake intake;

    private final IntakeCounts counts;

    private final LetterAllowance letters;

    private final Map<Refusal, LongAdder> refusals = new EnumMap<>(Refusal.class);

    /**
     * @param counts told of refusals that are no letters
     * @param letters how many refusals are
     */
    Judge(Intake intake, IntakeCounts counts, LetterAllowance letters) {
        this.intake = intake;
        this.counts = counts;
        this.letters = letters;
        for (Refusal refusal : Refusal.values()) {
            refusals.put(refusal, new LongAdder());
        }
    }

    /** Messages refused for a reason, since the start. */
    long refused(Refusal refusal) {
        LongAdder number = refusals.get(refusal);
        return number == null ? 0 : number.sum();
    }

    /** What is to be stored, as messages or as letters. */
    List<Arrival> arrivals(List<Frames> taken, Verifier verifier) {
        List<Arrival> arrivals = new ArrayList<>(taken.size());
        for (Frames frames : taken) {
            String topic = PlainText.clean(new String(frames.topic(), StandardCharsets.UTF_8), MAX_TOPIC);
            try {
                Decoded decoded = intake.decode(verifier.verify(frames));
                if (decoded instanceof Decoded.Undecodable undecodable) {
                    throw new Refused(Refusal.ENVELOPE, undecodable.reason());
                }
                arrivals.add(new Arrival.Judged(topic, decoded, frames.envelope()));
            } catch (Refused e) {
                refuse(frames, topic, e, arrivals);
            } catch (RuntimeException e) {
                // Parsers of certificates are large; what one of them did not expect must not end the source.
                LOG.error("a message under {} cannot be judged", topic, e);
                refuse(frames, topic, new Refused(Refusal.ENVELOPE, "cannot be judged: " + e), arrivals);
            }
        }
        return arrivals;
    }

    private void refuse(Frames frames, String topic, Refused why, List<Arrival> arrivals) {
        LongAdder number = refusals.get(why.refusal());
        if (number != null) {
            number.increment();
        }
        if (!letters.take()) {
            counts.addReceived(1);
            counts.add(IntakeCounts.Outcome.REFUSED, 1);
            return;
        }
        byte[] kept = frames.envelope().length > BoundedJson.MAX_BUS_BYTES
                ? Arrays.copyOf(frames.envelope(), BEGINNING)
                : frames.envelope();
        String subject = topic.isEmpty() ? "no topic" : topic;
        arrivals.add(new Arrival.Judged(subject, new Decoded.Undecodable(why.reason()), kept));
    }
}
