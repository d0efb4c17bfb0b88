package org.fedoraproject.hubs.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.Widgets;

/** Computes what pages ask for, as the worker role does, so that a browser sees cards fill themselves. */
@Context
@Requires(env = "twins", property = "test.worker", value = "true")
final class TinyWorker {

    private final Twins twins;
    private final Widgets widgets;
    private final Thread thread;
    private volatile boolean stopped;

    TinyWorker(@Property(name = "test.twins") String id, Widgets widgets) {
        this.twins = Twins.of(id);
        this.widgets = widgets;
        this.thread = Thread.ofVirtual().start(this::work);
    }

    private void work() {
        while (!stopped) {
            for (RefreshQueue.Lease lease : twins.pipeline.refreshes().lease(10, Duration.ofMillis(200))) {
                WidgetPlacement placement = lease.job() instanceof RefreshWidget job
                        ? twins.hubs.placements(List.of(job.placement())).get(job.placement())
                        : null;
                if (placement != null) {
                    compute(lease, (RefreshWidget) lease.job(), placement);
                }
            }
        }
    }

    private void compute(RefreshQueue.Lease lease, RefreshWidget job, WidgetPlacement placement) {
        WidgetKind<?, ?> kind = widgets.find(placement.kind()).orElseThrow();
        WidgetContext context = new WidgetContext(
                twins.hubs.find(placement.hub()).orElseThrow(),
                placement,
                twins.hubs,
                twins.feeds,
                twins.facts,
                new InMemoryTraffic(),
                Clock.systemUTC());
        try {
            String data = kind.load(job.function(), context);
            CachedValue value =
                    new CachedValue(data, lease.generation(), Clock.systemUTC().instant(), null);
            twins.cache.put(kind.key(placement, job.function()), value, Duration.ofDays(1));
            twins.pipeline
                    .refreshes()
                    .done(lease, List.of(Update.widget(placement.hub().path(), placement.id(), lease.generation())));
        } catch (Exception e) {
            twins.pipeline.refreshes().failed(lease, String.valueOf(e));
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        thread.interrupt();
    }
}
