package org.fedoraproject.hubs.sse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the event server counts. Every request is opened, refused or answered otherwise; every opened stream ends in one way.
 * Thread-safe.
 */
final class SseMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger open;
    private final Counter opened;
    private final Counter delivered;
    private final Counter updates;
    private final Counter resets;
    private final Counter replays;

    SseMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.open = new AtomicInteger();
        registry.gauge("hubs_sse_connections", open);
        this.opened = registry.counter("hubs_sse_opened");
        this.delivered = registry.counter("hubs_sse_delivered");
        this.updates = registry.counter("hubs_sse_updates");
        this.resets = registry.counter("hubs_sse_resets");
        this.replays = registry.counter("hubs_sse_replays");
    }

    void opened() {
        open.incrementAndGet();
        opened.increment();
    }

    /** @param how {@code left}, {@code slow}, {@code aged}, {@code expired}, {@code ended}, {@code nuisance} or {@code stopped} */
    void ended(String how) {
        open.decrementAndGet();
        registry.counter("hubs_sse_ended", "how", how).increment();
    }

    void refused(int status) {
        registry.counter("hubs_sse_refused", "status", Integer.toString(status)).increment();
    }

    void updates(int count) {
        updates.increment(count);
    }

    void delivered(int count) {
        delivered.increment(count);
    }

    void reset() {
        resets.increment();
    }

    void replayed() {
        replays.increment();
    }
}
