package org.fedoraproject.hubs.worker;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.operations.ConsumerPool;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.operations.ManagementServer;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.operations.StoreWait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The role {@code worker}: jobs to feeds, widget data and updates. */
public final class WorkerApplication {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerApplication.class);

    private static final String NAME = "worker";

    private WorkerApplication() {}

    /**
     * Starts the role; waits for Redis, PostgreSQL and MongoDB, then takes work.
     *
     * @param settings properties, such as {@code hubs.redis.url} {@code hubs.postgres.url} and {@code hubs.mongo.url}
     * @throws IOException when its management port is taken; the message names it
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public static RunningRole start(Map<String, Object> settings) throws IOException, InterruptedException {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments(NAME, "redis", "postgres", "mongo", "fasjson")
                .properties(settings)
                .build();
        try {
            // The settings first: beans that connect when they are made must find their stores.
            context.getEnvironment().start();
            awaitStores(context);
            context.start();
            return run(context);
        } catch (IOException | InterruptedException | RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** Runs the role alone, configured by system properties and environment. */
    public static void main(String[] args) throws IOException, InterruptedException {
        RunningRole role = start(Map.of());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(role::close));
        Thread.currentThread().join();
    }

    private static void awaitStores(ApplicationContext context) throws InterruptedException {
        String redis = context.getProperty("hubs.redis.url", String.class).orElse("redis://127.0.0.1:6379");
        StoreWait.untilFirst(NAME, "Redis", redis, 6379);
        String postgres =
                context.getProperty("hubs.postgres.url", String.class).orElse("jdbc:postgresql://127.0.0.1:5432/hubs");
        StoreWait.untilFirst(NAME, "PostgreSQL", postgres, 5432);
        String mongo = context.getProperty("hubs.mongo.url", String.class).orElse("mongodb://127.0.0.1:27017/hubs");
        StoreWait.untilFirst(NAME, "MongoDB", mongo, 27017);
    }

    private static RunningRole run(ApplicationContext context) throws IOException {
        Operations operations = new Operations(NAME, List.copyOf(context.getBeansOfType(HealthCheck.class)));
        InetAddress bind = InetAddress.getByName(
                context.getProperty("hubs.management.bind", String.class).orElse("127.0.0.1"));
        int port = context.getBean(WorkerConfiguration.class).managementPort();
        ManagementServer management = ManagementServer.start(bind, port, operations);
        WorkerLoop loop = context.getBean(WorkerLoop.class);
        ConsumerPool<AppendToFeed> consumers = loop.startAppending(operations.metrics());
        Refreshers refreshers = loop.startRefreshing(operations.metrics());
        LOG.info("worker takes entries and refreshes; health and metrics on port {}", management.port());
        return new Running(context, operations, management, consumers, refreshers);
    }

    /** Everything there is to stop, in the order it stops: work first, then what shows it, then the connections. */
    private record Running(
            ApplicationContext context,
            Operations operations,
            ManagementServer management,
            ConsumerPool<AppendToFeed> consumers,
            Refreshers refreshers)
            implements RunningRole {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public int port() {
            return management.port();
        }

        @Override
        public void close() {
            Thread appending = Thread.ofVirtual().start(consumers::close);
            refreshers.close();
            join(appending);
            management.close();
            operations.close();
            context.close();
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
