package org.fedoraproject.hubs.triage;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.ConsumerPool;
import org.fedoraproject.hubs.core.operations.QueueGauges;
import org.fedoraproject.hubs.core.queue.WorkQueue;

/** The consumers of the queue of messages, which rest while the queue of entries is too long. Lazy: nothing runs before the start. */
@Singleton
public final class TriageLoop {

    private final WorkQueue<BusMessage> messages;
    private final WorkQueue<AppendToFeed> entries;
    private final TriageHandler handler;
    private final TriageConfiguration configuration;

    /**
     * @param messages where work comes from
     * @param entries where it goes; its length is the back-pressure
     * @param handler what is done
     * @param configuration how many at a time
     */
    public TriageLoop(
            @Named("messages") WorkQueue<BusMessage> messages,
            @Named("entries") WorkQueue<AppendToFeed> entries,
            TriageHandler handler,
            TriageConfiguration configuration) {
        this.messages = messages;
        this.entries = entries;
        this.handler = handler;
        this.configuration = configuration;
    }

    /** Starts the consumers; closing the pool stops them. */
    ConsumerPool<BusMessage> start(MeterRegistry metrics) {
        ConsumerPool<BusMessage> pool = ConsumerPool.start(
                "triage",
                messages,
                ConsumerPool.timed(metrics, messages.name(), handler),
                new ConsumerPool.Size(configuration.consumers(), configuration.batchSize()),
                new BackPressure(entries, configuration.entriesMark()));
        pool.countIn(metrics, messages.name());
        QueueGauges.show(metrics, messages.name(), messages::status);
        QueueGauges.show(metrics, entries.name(), entries::status);
        return pool;
    }

    /** Shows what widgets and newcomers did. */
    static void count(MeterRegistry metrics, WidgetFailures failures, Newcomers newcomers) {
        FunctionCounter.builder("hubs.triage.widget.failures", failures, WidgetFailures::count)
                .description("Widgets that threw when asked about a message")
                .register(metrics);
        FunctionCounter.builder("hubs.triage.newcomers", newcomers, Newcomers::welcomed)
                .description("Hubs made for people first seen on the bus")
                .register(metrics);
    }
}
