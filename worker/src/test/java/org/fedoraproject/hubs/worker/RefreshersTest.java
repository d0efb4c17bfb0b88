package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.InMemoryWidgetCache;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.feed.FeedStoreException;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Refreshes;
import org.fedoraproject.hubs.widgets.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RefreshersTest {

    private static final CacheKey KEY = new CacheKey(new PlacementId(1), "data", "0");

    private static final PipelineLimits QUICK = new PipelineLimits(
            Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofSeconds(60), Duration.ofMillis(5), 50_000);

    private final InMemoryPipeline pipeline = new InMemoryPipeline(Clock.systemUTC(), QUICK);
    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final InMemoryWidgetCache cache = new InMemoryWidgetCache();
    private final AtomicInteger loads = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private List<AutoCloseable> open = List.of();

    private void start(CachedFunction.Loader<NoSettings, LoadedWidget.Data> loader) {
        Widgets widgets = new Widgets(List.of(new LoadedWidget((context, settings) -> {
            loads.incrementAndGet();
            return loader.load(context, settings);
        })));
        hubs.createMissing(List.of(new Layouts(widgets)
                .plan(Hub.named(HubId.user("ada"), "test", Instant.parse("2026-05-06T12:00:00Z")), List.of())));
        Deadline deadline = new Deadline(Duration.ofMillis(200));
        RefreshWidgetHandler handler = new RefreshWidgetHandler(
                widgets,
                hubs,
                new RefreshWidgetHandler.Sources(
                        new InMemoryFeedStore(), new InMemoryFacts(hubs), new InMemoryTraffic()),
                cache,
                new RefreshWidgetHandler.Workshop(deadline, new Versions(), Clock.systemUTC()));
        Refreshers refreshers = new Refreshers(
                pipeline.refreshes(),
                new Refreshers.Handlers(
                        handler,
                        new SyncTeamHandler(
                                Optional.empty(),
                                hubs,
                                pipeline.refreshes(),
                                new Refreshes(widgets),
                                pipeline.streams())),
                RefreshCounts.in(new SimpleMeterRegistry(), deadline),
                2);
        refreshers.start();
        open = List.of(refreshers);
    }

    private void request(String job) {
        pipeline.refreshes().request(List.of(RefreshWidget.parse(job)));
    }

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void computesStoresAndTells() {
        start((context, settings) -> new LoadedWidget.Data(context.hub().id().path()));
        request("1:data");

        await().untilAsserted(() -> assertThat(pipeline.updates().newestId()).isNotEqualTo("0-0"));
        assertThat(cached().data()).contains("u/ada");
        assertThat(cached().error()).isNull();
    }

    @Test
    void jobsOfWhatIsGoneAreDoneQuietly() {
        start((context, settings) -> new LoadedWidget.Data("never"));
        request("99:data");
        request("1:nothing");

        await().untilAsserted(() ->
                assertThat(pipeline.refreshes().status().waiting()).isZero());
        assertThat(loads).hasValue(0);
        assertThat(pipeline.deadLetters().count()).isZero();
    }

    @Test
    void aFailureKeepsTheOldValueAndIsBuriedAfterTheLastAttempt() {
        cache.put(KEY, new CachedValue("{\"text\":\"old\"}", 1, Instant.now(), null), Duration.ofDays(1));
        start((context, settings) -> {
            throw new IllegalStateException("secret of the service");
        });
        request("1:data");

        await().untilAsserted(() -> assertThat(pipeline.deadLetters().count()).isEqualTo(1));
        assertThat(loads).hasValue(PipelineLimits.MAX_ATTEMPTS);
        assertThat(cached().data()).contains("old");
        assertThat(cached().error()).isNotNull().doesNotContain("secret");
    }

    @Test
    void aLoaderThatHangsHoldsUpNobodyElse() {
        start((context, settings) -> {
            end.await();
            return new LoadedWidget.Data("late");
        });
        request("1:data");

        await().untilAsserted(() -> assertThat(pipeline.deadLetters().count()).isEqualTo(1));
    }

    @Test
    void aStoreThatIsAwayCountsAsNoAttempt() {
        AtomicInteger outages = new AtomicInteger(2);
        start((context, settings) -> {
            if (outages.getAndDecrement() > 0) {
                throw new FeedStoreException("MongoDB is away", new java.io.IOException("refused"));
            }
            return new LoadedWidget.Data("back");
        });
        request("1:data");

        await().untilAsserted(() -> assertThat(pipeline.updates().newestId()).isNotEqualTo("0-0"));
        assertThat(cached().data()).contains("back");
        assertThat(pipeline.deadLetters().count()).isZero();
    }

    private CachedValue cached() {
        return java.util.Objects.requireNonNull(cache.getAll(List.of(KEY)).get(KEY));
    }
}
