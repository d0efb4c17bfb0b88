package org.fedoraproject.hubs.embedded;

import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.server.plugin.ConnectionPropertyEnricher;
import org.apache.qpid.server.transport.AMQPConnection;

/**
 * Tells clients what the embedded broker can do. Qpid supports publisher confirms but does not announce them the way RabbitMQ does (the
 * table {@code capabilities} in the server's properties), and a client that asks first, such as Python's, refuses to publish. Found by
 * Qpid as a service; stateless.
 */
public final class AnnouncedCapabilities implements ConnectionPropertyEnricher {

    /** The name by which the port's configuration asks for it. */
    static final String TYPE = "CAPABILITIES";

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Map<String, Object> addConnectionProperties(AMQPConnection<?> connection, Map<String, Object> properties) {
        Map<String, Object> more = new HashMap<>(properties);
        more.put("capabilities", Map.of("publisher_confirms", true, "basic.nack", true));
        return more;
    }
}
