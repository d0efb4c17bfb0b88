package org.fedoraproject.hubs.core.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.queue.QueueStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a queue is, asked at most once a second however many look. Thread-safe. */
public final class QueueGauges {

    private static final Logger LOG = LoggerFactory.getLogger(QueueGauges.class);

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    private final String queue;
    private final Supplier<QueueStatus> status;
    private @Nullable QueueStatus latest;
    private long askedAtNanos;

    private QueueGauges(String queue, Supplier<QueueStatus> status) {
        this.queue = queue;
        this.status = status;
        this.askedAtNanos = System.nanoTime() - ASK_EVERY.toNanos();
    }

    /**
     * Shows length, what is in hand and the age of the oldest.
     *
     * @param queue name of the queue, a label
     * @param status asks it; while it throws, the gauges show no number
     */
    public static void show(MeterRegistry metrics, String queue, Supplier<QueueStatus> status) {
        QueueGauges gauges = new QueueGauges(queue, status);
        gauges.show(metrics, "waiting", "Elements in the queue, leased ones included", QueueStatus::waiting);
        gauges.show(metrics, "leased", "Elements that a consumer has in hand", QueueStatus::leased);
        gauges.show(
                metrics,
                "oldest.seconds",
                "Age of the oldest element",
                now -> now.oldest().toMillis() / 1000.0);
    }

    private void show(MeterRegistry metrics, String name, String meaning, ToDoubleFunction<QueueStatus> which) {
        Gauge.builder("hubs.queue." + name, () -> number(which))
                .description(meaning)
                .tag("queue", queue)
                .strongReference(true)
                .register(metrics);
    }

    private synchronized double number(ToDoubleFunction<QueueStatus> which) {
        if (System.nanoTime() - askedAtNanos >= ASK_EVERY.toNanos()) {
            latest = ask();
            askedAtNanos = System.nanoTime();
        }
        QueueStatus known = latest;
        return known == null ? Double.NaN : which.applyAsDouble(known);
    }

    private @Nullable QueueStatus ask() {
        try {
            return status.get();
        } catch (QueueException e) {
            LOG.debug("cannot ask how long {} is", queue, e);
            return null;
        }
    }
}
