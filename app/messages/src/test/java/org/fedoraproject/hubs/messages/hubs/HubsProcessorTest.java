package org.fedoraproject.hubs.messages.hubs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.MessageProcessorContract;
import org.junit.jupiter.api.Test;

final class HubsProcessorTest implements MessageProcessorContract {

    @Override
    public MessageProcessor processor() {
        return new HubsProcessor();
    }

    @Test
    void theSchemasDescribeTheMessagesHere() throws IOException, MalformedJsonException {
        Path folder = Path.of("src/test/java/org/fedoraproject/hubs/messages/hubs");
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode message = BoundedJson.parse(Files.readAllBytes(file), 100_000);
                if (message.path("headers").has("fedora_messaging_schema")) {
                    compare(
                            message.path("headers")
                                    .path("fedora_messaging_schema")
                                    .asText(),
                            message.path("body"));
                }
            }
        }
    }

    private static void compare(String name, JsonNode body) throws IOException, MalformedJsonException {
        try (InputStream in = HubsProcessorTest.class.getResourceAsStream(name + ".json")) {
            JsonNode schema = BoundedJson.parse(Objects.requireNonNull(in, name).readAllBytes(), 100_000);
            List<String> known = new ArrayList<>();
            schema.path("properties").fieldNames().forEachRemaining(known::add);
            List<String> needed = new ArrayList<>();
            schema.path("required").forEach(key -> needed.add(key.asText()));
            List<String> there = new ArrayList<>();
            body.fieldNames().forEachRemaining(there::add);
            assertThat(there).as(name).containsAll(needed);
            assertThat(known).as(name).containsAll(there);
        }
    }
}
