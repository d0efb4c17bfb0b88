package org.fedoraproject.hubs.listener;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.listener.amqp.AmqpSource;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Mended;
import org.fedoraproject.hubs.listener.fedmsg.FedmsgSource;
import org.fedoraproject.hubs.listener.fedmsg.Refusal;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All sources of messages side by side; one that is down holds up no other. Thread-safe. */
public final class BusListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BusListener.class);

    private final List<BusSource> sources;

    private final BusMessageDecoder decoder;

    /**
     * @param sources not yet started
     * @param decoder they share, for its counts
     */
    public BusListener(List<? extends BusSource> sources, BusMessageDecoder decoder) {
        this.sources = List.copyOf(sources);
        this.decoder = decoder;
    }

    /** Starts every source; returns at once. */
    public void start() {
        if (sources.isEmpty()) {
            LOG.warn("no source of messages is configured; set hubs.bus.<name>.url");
        }
        sources.forEach(BusSource::start);
    }

    /** The sources, for their counts. */
    public List<BusSource> sources() {
        return sources;
    }

    /** A check a source: {@code broker:<name>}. One that is down while another works is only degraded. */
    public List<HealthCheck> healthChecks() {
        List<HealthCheck> out = new ArrayList<>();
        for (BusSource source : sources) {
            out.add(new SourceCheck(source));
        }
        return out;
    }

    /** Registers what the sources count: {@code hubs_listener_deliveries_total} and friends. */
    public void bindTo(MeterRegistry metrics) {
        for (BusSource source : sources) {
            counters(metrics, source.name(), source.counts());
            Gauge.builder("hubs.listener.source.up", source, s -> s.health().state() == Health.State.DOWN ? 0 : 1)
                    .description("1 while the source works")
                    .tag("source", source.name())
                    .register(metrics);
            switch (source) {
                case AmqpSource amqp -> certificate(metrics, amqp, amqp::certificateEnds);
                case FedmsgSource fedmsg -> {
                    certificate(metrics, fedmsg, fedmsg::certificateEnds);
                    legacy(metrics, fedmsg);
                }
                default -> LOG.debug("{} has nothing more to count", source.name());
            }
        }
        for (Mended kind : Mended.values()) {
            FunctionCounter.builder("hubs.listener.mended", decoder, d -> d.mended(kind))
                    .description("messages of which something was put right")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    /** Registers what came in under a name and what became of it. */
    static void counters(MeterRegistry metrics, String name, IntakeCounts counts) {
        FunctionCounter.builder("hubs.listener.received", counts, IntakeCounts::received)
                .description("deliveries; the sum of all outcomes")
                .tag("source", name)
                .register(metrics);
        for (IntakeCounts.Outcome outcome : IntakeCounts.Outcome.values()) {
            FunctionCounter.builder("hubs.listener.deliveries", counts, c -> c.of(outcome))
                    .description("deliveries by what became of them")
                    .tag("source", name)
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    private static void certificate(MeterRegistry metrics, BusSource source, Supplier<Optional<Instant>> ends) {
        Gauge.builder("hubs.listener.certificate.days", () -> daysLeft(ends.get()))
                .description("days until the first certificate of the source ends")
                .tag("source", source.name())
                .register(metrics);
    }

    private static void legacy(MeterRegistry metrics, FedmsgSource source) {
        FunctionCounter.builder("hubs.listener.dropped", source, FedmsgSource::dropped)
                .description("messages that never were in hand, because the buffer was full")
                .tag("source", source.name())
                .register(metrics);
        FunctionCounter.builder("hubs.listener.connections.lost", source, FedmsgSource::connectionsLost)
                .description("connections that a peer ended, or that were cut off for a frame over the limit")
                .tag("source", source.name())
                .register(metrics);
        for (Refusal refusal : Refusal.values()) {
            FunctionCounter.builder("hubs.listener.refused", source, s -> s.refused(refusal))
                    .description("legacy messages that were refused, in the dead letters or not")
                    .tag("source", source.name())
                    .tag("reason", refusal.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    private static double daysLeft(Optional<Instant> ends) {
        return ends.map(end -> Duration.between(Instant.now(), end).toSeconds() / 86_400.0)
                .orElse(Double.NaN);
    }

    @Override
    public void close() {
        List<Thread> closers = sources.stream()
                .map(source -> Thread.ofVirtual().start(source::close))
                .toList();
        try {
            for (Thread closer : closers) {
                closer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The health of one source, seen beside the others. */
    private final class SourceCheck implements HealthCheck {

        private final BusSource source;

        SourceCheck(BusSource source) {
            this.source = source;
        }

        @Override
        public String name() {
            return "broker:" + source.name();
        }

        @Override
        public Health check() {
            Health own = source.health();
            boolean anotherWorks = sources.stream().anyMatch(s -> s.health().state() != Health.State.DOWN);
            return own.state() == Health.State.DOWN && anotherWorks
                    ? Health.degraded("down, while another source works: " + own.detail())
                    : own;
        }
    }
}
