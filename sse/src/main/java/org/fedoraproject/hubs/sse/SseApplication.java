package org.fedoraproject.hubs.sse;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.operations.StoreWait;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** The role {@code sse}: updates to browsers. */
public final class SseApplication {

    private static final String NAME = "sse";

    private SseApplication() {}

    /**
     * Starts the role; waits for Redis.
     *
     * @param settings properties, such as {@code hubs.redis.url} and {@code hubs.sse.port}
     * @throws IOException when its port is taken; the message names it
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public static RunningRole start(Map<String, Object> settings) throws IOException, InterruptedException {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments(NAME, "redis")
                .properties(settings)
                .start();
        try {
            awaitRedis(context);
            Operations operations = new Operations(NAME, List.copyOf(context.getBeansOfType(HealthCheck.class)));
            SseServer server = SseServer.start(
                    context.getBean(SseConfiguration.class),
                    context.getBean(UpdateChannel.class),
                    context.getBean(LiveStreams.class),
                    operations);
            return new Running(context, operations, server);
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

    private static void awaitRedis(ApplicationContext context) throws InterruptedException {
        URI redis =
                URI.create(context.getProperty("hubs.redis.url", String.class).orElse("redis://127.0.0.1:6379"));
        if (redis.getHost() != null) {
            StoreWait.until(NAME, "Redis", redis.getHost(), redis.getPort() < 0 ? 6379 : redis.getPort());
        }
    }

    private record Running(ApplicationContext context, Operations operations, SseServer server) implements RunningRole {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {
            server.close();
            operations.close();
            context.close();
        }
    }
}
