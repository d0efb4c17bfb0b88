package org.fedoraproject.hubs.messages;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All processors of this portal, by application. Every message becomes an activity: one whose application or topic nobody knows, or
 * whose processor fails, is read by {@link FallbackProcessor}. Refuses two processors of one application when it starts. Thread-safe.
 */
@Singleton
public final class MessageProcessors {

    private static final Logger LOG = LoggerFactory.getLogger(MessageProcessors.class);

    /** Publishers send a new form of a message beside the old one under {@code ….v2} for a while. */
    private static final Pattern VERSION = Pattern.compile("\\.v\\d{1,4}$");

    /** Topics a warning is remembered for; beyond that failures are counted and not logged. */
    private static final int MAX_WARNED = 500;

    private final Map<String, MessageProcessor> byApplication = new TreeMap<>();
    private final FallbackProcessor fallback = new FallbackProcessor();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final LongAdder failures = new LongAdder();

    /** @throws IllegalStateException when two processors understand the same application */
    public MessageProcessors(List<MessageProcessor> processors) {
        for (MessageProcessor processor : processors) {
            for (String application : processor.applications()) {
                MessageProcessor former = byApplication.put(application, processor);
                if (former != null) {
                    throw new IllegalStateException("two processors understand " + application + ": "
                            + former.getClass().getName() + " and "
                            + processor.getClass().getName());
                }
            }
        }
    }

    /** The message understood; never fails, however strange the message is. */
    public Activity process(BusMessage message) {
        return understand(message, Findings::activity);
    }

    /** What the message says, for whoever wants to see what the portal reads in it; never fails. */
    public Reading read(BusMessage message) {
        return understand(message, findings -> Reading.of(message, findings));
    }

    /** The applications with a processor of their own, sorted. */
    public Set<String> applications() {
        return Collections.unmodifiableSet(byApplication.keySet());
    }

    /** How often a processor failed since the start; each time the fallback processor read the message instead. */
    public long failures() {
        return failures.sum();
    }

    /** The topic's tail without application and version: {@code version.update} of {@code anitya.project.version.update.v2}. */
    static String action(BusMessage message) {
        return VERSION.matcher(message.topic().action()).replaceFirst("");
    }

    private <T> T understand(BusMessage message, java.util.function.Function<Findings, T> result) {
        MessageProcessor processor = byApplication.get(message.application());
        if (processor != null) {
            try {
                Optional<T> understood =
                        processor.process(message, action(message)).map(result);
                if (understood.isPresent()) {
                    return understood.get();
                }
            } catch (RuntimeException e) {
                failed(message, e);
            }
        }
        return result.apply(fallback.read(message, action(message)));
    }

    private void failed(BusMessage message, RuntimeException e) {
        failures.increment();
        String topic = message.topic().value();
        if (warned.size() < MAX_WARNED && warned.add(topic)) {
            LOG.warn(
                    "message {} of {} could not be understood and is read by its headers only; later ones of this topic are"
                            + " counted, not logged. Report it with the message",
                    message.busId(),
                    topic,
                    e);
        }
    }
}
