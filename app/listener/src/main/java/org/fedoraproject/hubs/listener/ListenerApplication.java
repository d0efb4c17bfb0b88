package org.fedoraproject.hubs.listener;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.operations.ManagementServer;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.operations.StoreWait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listener: from the bus to the queue of messages. */
public final class ListenerApplication {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerApplication.class);

    private static final int REDIS_PORT = 6379;

    private ListenerApplication() {}

    /**
     * Starts the listener; waits for Redis, but not for brokers, which are tried until they answer.
     *
     * @param settings plain properties; what is missing comes from the environment or has a default
     * @throws InterruptedException when it is interrupted while it waits
     * @throws UncheckedIOException when the management port is taken
     */
    public static RunningRole start(Map<String, Object> settings) throws InterruptedException {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("listener", "redis")
                .properties(settings)
                .start();
        try {
            awaitRedis(context.getProperty("hubs.redis.url", String.class).orElse("redis://127.0.0.1:6379"));
            return new Role(context);
        } catch (InterruptedException | RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** Starts the listener with the settings of the environment, until the process is told to end. */
    public static void main(String[] args) throws InterruptedException {
        RunningRole role = start(Map.of());
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            role.close();
            end.countDown();
        }));
        end.await();
    }

    private static void awaitRedis(String url) throws InterruptedException {
        URI uri = URI.create(url);
        if (uri.getHost() != null) { // several hosts or a socket: the client finds its own way
            StoreWait.until("listener", "Redis", uri.getHost(), uri.getPort() > 0 ? uri.getPort() : REDIS_PORT);
        }
    }

    /** The running listener. Thread-safe. */
    private static final class Role implements RunningRole {

        private final AutoCloseable context;

        private final BusListener listener;

        private final Optional<FilledGaps> archive;

        private final Optional<OwnNews> news;

        private final Operations operations;

        private final ManagementServer management;

        private final AtomicBoolean closed = new AtomicBoolean();

        Role(ApplicationContext context) {
            this.context = context;
            this.listener = context.getBean(BusListener.class);
            this.archive = FilledGaps.of(context, listener);
            List<HealthCheck> checks = new ArrayList<>(listener.healthChecks());
            this.news = OwnNews.of(context);
            archive.ifPresent(gaps -> checks.add(gaps.health()));
            news.ifPresent(own -> checks.add(own.health()));
            checks.addAll(context.getBeansOfType(HealthCheck.class));
            this.operations = new Operations(name(), checks);
            listener.bindTo(operations.metrics());
            archive.ifPresent(gaps -> gaps.bindTo(operations.metrics()));
            news.ifPresent(own -> own.bindTo(operations.metrics()));
            this.management = serve(context, operations);
            listener.start();
            archive.ifPresent(FilledGaps::start);
            news.ifPresent(OwnNews::start);
            LOG.info("listener runs; health and metrics on port {}", management.port());
        }

        private static ManagementServer serve(ApplicationContext context, Operations operations) {
            try {
                return ManagementServer.start(
                        context.getBean(PortalConfiguration.class).bind(),
                        context.getBean(ListenerConfiguration.class).managementPort(),
                        operations);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }

        @Override
        public String name() {
            return "listener";
        }

        @Override
        public int port() {
            return management.port();
        }

        @Override
        public void close() {
            if (closed.getAndSet(true)) {
                return;
            }
            management.close();
            listener.close();
            archive.ifPresent(FilledGaps::close);
            news.ifPresent(OwnNews::close);
            operations.close();
            try {
                context.close();
            } catch (Exception e) {
                LOG.warn("the listener's context did not close cleanly", e);
            }
        }
    }
}
