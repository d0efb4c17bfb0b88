package org.fedoraproject.hubs.messages;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fedoraproject.hubs.core.json.BoundedJson;

/**
 * Reads a file of recorded messages, one {@code {"id", "message"}} a line, and writes a reading for each: what {@code bus explain --json}
 * would print. By hand: system properties {@code cases} (input) and {@code readings} (output), both paths.
 */
public final class CorpusReadings {

    private CorpusReadings() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path cases = Path.of(System.getProperty("cases"));
        Path readings = Path.of(System.getProperty("readings"));
        try (ApplicationContext context = ApplicationContext.run();
                Writer out = Files.newBufferedWriter(readings)) {
            MessageProcessors processors = context.getBean(MessageProcessors.class);
            for (String line : Files.readAllLines(cases, StandardCharsets.UTF_8)) {
                JsonNode json = BoundedJson.mapper().readTree(line);
                Reading reading = processors
                        .read(SampleMessages.decode(json.get("message")))
                        .named(json.get("id").asText());
                out.write(BoundedJson.write(reading) + "\n");
            }
        }
    }
}
