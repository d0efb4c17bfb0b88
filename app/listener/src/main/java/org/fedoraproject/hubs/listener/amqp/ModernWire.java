package org.fedoraproject.hubs.listener.amqp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.rabbitmq.client.AMQP;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.BusMessage;

/** A message as the bus's own client library writes it: properties, headers, and JSON with everything but ASCII escaped. Stateless. */
final class ModernWire {

    private static final String BASE = "base.message";

    private static final int PERSISTENT = 2;

    private static final ObjectWriter ASCII =
            BoundedJson.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private static final DateTimeFormatter SENT_AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private static final Map<String, String> KINDS = Map.of(
            "rpms/", "fedora_messaging_rpm_",
            "containers/", "fedora_messaging_container_",
            "modules/", "fedora_messaging_module_",
            "flatpaks/", "fedora_messaging_flatpak_");

    private ModernWire() {}

    static AMQP.BasicProperties properties(BusMessage message) {
        return new AMQP.BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("utf-8")
                .deliveryMode(PERSISTENT)
                .messageId(message.busId())
                .headers(headers(message))
                .build();
    }

    static Map<String, Object> headers(BusMessage message) {
        Map<String, Object> out = new LinkedHashMap<>();
        String schema = message.schema() == null ? BASE : message.schema();
        out.put("fedora_messaging_schema", schema);
        if (schema.equals(BASE)) {
            out.put("fedora_messaging_schema_package", "fedora_messaging"); // where the library says it comes from
        }
        out.put(
                "sent-at",
                SENT_AT.format(message.sentAt().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        out.put("fedora_messaging_severity", message.severity().number());
        out.put("priority", 0);
        message.users().forEach(name -> out.put("fedora_messaging_user_" + name, true));
        message.groups().forEach(name -> out.put("fedora_messaging_group_" + name, true));
        message.packages().forEach(name -> out.put(packageHeader(name), true));
        return out;
    }

    /** {@code rpms/kernel} is said as {@code fedora_messaging_rpm_kernel}. */
    private static String packageHeader(String name) {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (name.startsWith(kind.getKey())) {
                return kind.getValue() + name.substring(kind.getKey().length());
            }
        }
        return "fedora_messaging_rpm_" + name;
    }

    static byte[] body(BusMessage message) {
        try {
            return ASCII.writeValueAsString(message.body()).getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree cannot be written", e);
        }
    }
}
