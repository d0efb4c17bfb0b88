package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.jspecify.annotations.Nullable;

/** An AMQP 0-9-1 broker in this JVM: Apache Qpid Broker-J. Used by one thread at a time. */
final class AmqpBroker implements EmbeddedServer {

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
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("type", "Memory");
        attributes.put("initialConfigurationLocation", configuration().toExternalForm());
        attributes.put("startupLoggedToSystemOut", "false");
        attributes.put(
                "context",
                Map.of(
                        "qpid.amqp_port", Integer.toString(port),
                        "qpid.work_dir", folder.of(Store.BROKER).toString()));
        SystemLauncher starting = new SystemLauncher();
        try {
            starting.startup(attributes);
        } catch (IOException | RuntimeException e) {
            throw new IOException("the AMQP broker does not start: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IOException("the AMQP broker does not start: " + e, e);
        }
        broker = starting;
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
        if (running != null) {
            running.shutdown();
        }
    }
}
