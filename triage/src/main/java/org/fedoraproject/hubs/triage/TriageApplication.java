package org.fedoraproject.hubs.triage;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.ConsumerPool;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.operations.ManagementServer;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.operations.StoreWait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The role {@code triage}: messages to jobs. */
public final class TriageApplication {

    private static final Logger LOG = LoggerFactory.getLogger(TriageApplication.class);

    private static final String NAME = "triage";

    private TriageApplication() {}

    /**
     * Starts the role; waits for Redis and PostgreSQL, reads the directory file, then takes work.
     *
     * @param settings properties, such as {@code hubs.redis.url} and {@code hubs.postgres.url}
     * @throws IOException when its management port is taken; the message names it
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public static RunningRole start(Map<String, Object> settings) throws IOException, InterruptedException {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments(NAME, "redis", "postgres")
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
    }

    private static RunningRole run(ApplicationContext context) throws IOException {
        Operations operations = new Operations(NAME, List.copyOf(context.getBeansOfType(HealthCheck.class)));
        InetAddress bind = InetAddress.getByName(
                context.getProperty("hubs.management.bind", String.class).orElse("127.0.0.1"));
        int port = context.getBean(TriageConfiguration.class).managementPort();
        ManagementServer management = ManagementServer.start(bind, port, operations);
        TriageLoop.count(operations.metrics(), context.getBean(WidgetFailures.class), context.getBean(Newcomers.class));
        DirectoryWatch directory = context.getBean(DirectoryWatch.class);
        directory.start();
        ConsumerPool<BusMessage> consumers = context.getBean(TriageLoop.class).start(operations.metrics());
        LOG.info("triage takes messages; health and metrics on port {}", management.port());
        return new Running(context, operations, management, consumers, directory);
    }

    /** Everything there is to stop, in the order it stops: work first, then what shows it, then the connections. */
    private record Running(
            ApplicationContext context,
            Operations operations,
            ManagementServer management,
            ConsumerPool<BusMessage> consumers,
            DirectoryWatch directory)
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
            directory.close();
            consumers.close();
            management.close();
            operations.close();
            context.close();
        }
    }
}
