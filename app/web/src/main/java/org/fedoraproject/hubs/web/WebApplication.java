package org.fedoraproject.hubs.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.fedoraproject.hubs.core.operations.StoreWait;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the web role. */
public final class WebApplication {

    private static final Logger LOG = LoggerFactory.getLogger(WebApplication.class);

    /** The first server of a store's address. */
    private static final Pattern SERVER = Pattern.compile("//(?:[^@/]*@)?([^:/?,]+)(?::(\\d{1,5}))?");

    private WebApplication() {}

    /** Runs the role until the process is stopped; settings come from the environment and the configuration file. */
    public static void main(String[] arguments) {
        RunningRole role = start(Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(role::close, "stop-web"));
    }

    /**
     * Waits for the stores that the settings name, then serves pages.
     *
     * @param settings {@code hubs.web.*}, {@code hubs.sse.*} and the addresses of the stores
     * @return the role once it answers
     * @throws IllegalStateException when the thread is interrupted while it waits
     */
    public static RunningRole start(Map<String, Object> settings) {
        return start(settings, "redis", "postgres", "mongo", "fasjson");
    }

    /** As {@link #start(Map)}, with other stores: tests run it on those in memory. */
    static RunningRole start(Map<String, Object> settings, String... stores) {
        List<String> environments = new ArrayList<>(List.of("web"));
        environments.addAll(List.of(stores));
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environments(environments.toArray(String[]::new))
                .properties(new HashMap<>(settings))
                .build();
        try {
            awaitStores(settings);
            EmbeddedServer server =
                    context.start().getBean(EmbeddedServer.class).start();
            LOG.info("web answers at {}", server.getURL());
            return new Running(context, server.getPort());
        } catch (InterruptedException e) {
            context.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the web role was stopped before it had started", e);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private static void awaitStores(Map<String, Object> settings) throws InterruptedException {
        await("PostgreSQL", settings.get("hubs.postgres.url"), 5432);
        await("Redis", settings.get("hubs.redis.url"), 6379);
        await("MongoDB", settings.get("hubs.mongo.url"), 27017);
    }

    private static void await(String store, @Nullable Object url, int usualPort) throws InterruptedException {
        Matcher server = SERVER.matcher(String.valueOf(url));
        if (server.find()) {
            String port = server.group(2);
            StoreWait.until("web", store, server.group(1), port == null ? usualPort : Integer.parseInt(port));
        }
    }

    private record Running(ApplicationContext context, int port) implements RunningRole {

        @Override
        public String name() {
            return "web";
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
