package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.jspecify.annotations.Nullable;

/**
 * An AMQP 0-9-1 broker in this JVM: Apache Qpid Broker-J. Durable queues and persistent messages are on disk before they are confirmed.
 * Used by one thread at a time.
 */
final class AmqpBroker implements EmbeddedServer {

    /** Bytes; a larger message ends its sender's connection. The largest of 1,127 recorded ones has 76,096; all are held in memory. */
    static final int MAX_MESSAGE = 12_000_000;

    /** One publisher, one listener and a few tools: few threads and little memory. */
    private static final Map<String, String> FRUGAL = Map.of(
            "je.maxMemory", "8388608",
            "qpid.port.amqp.threadPool.size", "2",
            "qpid.port.amqp.threadPool.numberOfSelectors", "1",
            "virtualhost.connectionThreadPool.size", "4",
            "virtualhost.connectionThreadPool.numberOfSelectors", "1",
            "virtualhost.housekeepingThreadCount", "1",
            "broker.housekeepingThreadCount", "1",
            "broker.directByteBufferPoolSize", "64",
            "broker.failStartupWithErroredChild", "true");

    private final DataFolder folder;
    private @Nullable SystemLauncher broker;

    AmqpBroker(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Store store() {
        return Store.BROKER;
    }

    @Override
    public Map<String, String> settings(int port) {
        String url = "amqp://guest:guest@127.0.0.1:" + port + "/%2F";
        return Map.of(
                "hubs.bus.embedded.url", url,
                "hubs.bus.embedded.queue", "hubs",
                "hubs.bus.embedded.durable", "true",
                "hubs.bus.embedded.declare", "active",
                "hubs.bus.publish.url", url,
                "hubs.bus.publish.exchange", "amq.topic");
    }

    @Override
    public void start(int port) throws IOException {
        Map<String, String> context = new HashMap<>(FRUGAL);
        context.put("qpid.amqp_port", Integer.toString(port));
        context.put(
                "qpid.port.connection_property_enrichers", "[\"STANDARD\", \"" + AnnouncedCapabilities.TYPE + "\"]");
        context.put("qpid.max_message_size", Integer.toString(MAX_MESSAGE));
        context.put("qpid.work_dir", folder.of(Store.BROKER).toString());
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("type", "Memory");
        attributes.put("initialConfigurationLocation", configuration().toExternalForm());
        attributes.put("startupLoggedToSystemOut", "false");
        attributes.put("context", context);
        Failure failure = new Failure();
        SystemLauncher starting = new SystemLauncher(failure);
        launch(starting, attributes);
        // It logs what went wrong and returns as if nothing had.
        if (failure.cause != null || Ports.isFree(port)) {
            starting.shutdown();
            throw new IOException("the AMQP broker does not start: " + failure.cause, failure.cause);
        }
        broker = starting;
    }

    private static void launch(SystemLauncher starting, Map<String, Object> attributes) throws IOException {
        try {
            starting.startup(attributes);
        } catch (Exception e) {
            throw new IOException("the AMQP broker does not start: " + e, e);
        }
    }

    private static URL configuration() throws IOException {
        URL found = AmqpBroker.class.getResource("broker.json");
        if (found == null) {
            throw new IOException("broker.json is missing beside " + AmqpBroker.class.getName());
        }
        return found;
    }

    @Override
    public void stop() {
        SystemLauncher running = broker;
        broker = null;
        if (running != null && !isJvmEnding()) {
            running.shutdown();
        }
    }

    /** Then the broker ends by a hook of its own, and ending it twice fails. */
    private static boolean isJvmEnding() {
        Thread probe = Thread.ofPlatform().unstarted(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Remembers why the broker did not start. */
    private static final class Failure extends SystemLauncherListener.DefaultSystemLauncherListener {

        private @Nullable RuntimeException cause;

        @Override
        public void errorOnStartup(RuntimeException e) {
            cause = e;
        }
    }
}
