package org.fedoraproject.hubs.triage;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.message.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts widgets that throw when asked whether an activity affects them; logs the first failure of each kind. Thread-safe. */
@Singleton
public final class WidgetFailures {

    private static final Logger LOG = LoggerFactory.getLogger(WidgetFailures.class);

    private final LongAdder count = new LongAdder();

    /** Bounded: kinds of widgets are compiled in. */
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** One more. */
    void failed(WidgetPlacement placement, MessageId message, Throwable cause) {
        count.increment();
        if (logged.add(placement.kind())) {
            LOG.warn(
                    "widget {} ({}) failed on message {} and is left out of it; later failures of the kind are only counted",
                    placement.id(),
                    placement.kind(),
                    message,
                    cause);
        }
    }

    /** How many since the start. */
    public long count() {
        return count.sum();
    }
}
