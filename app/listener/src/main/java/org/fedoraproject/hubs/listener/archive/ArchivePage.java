package org.fedoraproject.hubs.listener.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.intake.Arrival;

/**
 * A page of the archive's answer.
 *
 * @param messages in the archive's order, of either wire format; what is none says why
 * @param total how many messages the whole query has, as of this answer
 * @param pages how many pages, as of this answer
 */
public record ArchivePage(List<Arrival.Judged> messages, long total, int pages) {

    /** Wider than for one message, because it holds a hundred; the bytes are limited before. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(BoundedJson.MAX_DEPTH + 4)
                            .maxNumberLength(64)
                            .maxNameLength(512)
                            .maxStringLength(2_000_000)
                            .maxTokenCount(2_000_000)
                            .build())
                    .build())
            .build();

    private static final int MAX_SUBJECT = 255;

    /**
     * Reads an answer, a message at a time.
     *
     * @throws UnreadablePageException when it is no such answer, or was cut off
     */
    static ArchivePage read(byte[] answer, int rows, BusMessageDecoder decoder) throws UnreadablePageException {
        List<Arrival.Judged> messages = new ArrayList<>();
        long total = -1;
        int pages = -1;
        boolean seen = false;
        try (JsonParser parser = MAPPER.createParser(answer)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadablePageException("the answer is no JSON object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("raw_messages") && value == JsonToken.START_ARRAY) {
                    seen = true;
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        messages.add(message(MAPPER.readTree(parser), decoder));
                    }
                } else if (name.equals("total") && value == JsonToken.VALUE_NUMBER_INT) {
                    total = parser.getLongValue();
                } else if (name.equals("pages") && value == JsonToken.VALUE_NUMBER_INT) {
                    pages = parser.getIntValue();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UnreadablePageException("the answer is cut off, or no acceptable JSON", e);
        }
        if (!seen || total < 0) {
            throw new UnreadablePageException("the answer has no \"raw_messages\" and \"total\"");
        }
        return new ArchivePage(messages, total, pages >= 0 ? pages : (int) Math.ceilDiv(total, rows));
    }

    private static Arrival.Judged message(JsonNode message, BusMessageDecoder decoder) {
        String topic = PlainText.clean(message.path("topic").asText(), MAX_SUBJECT);
        byte[] original = message.toString().getBytes(StandardCharsets.UTF_8);
        Decoded decoded = original.length > BoundedJson.MAX_BUS_BYTES
                ? new Decoded.Undecodable("message of " + original.length
                        + " bytes in the archive is over the limit of " + BoundedJson.MAX_BUS_BYTES)
                : decoder.decode(message);
        // the bytes serve the dead letters alone, and those of a message that was understood would only cost memory
        return new Arrival.Judged(
                topic.isEmpty() ? "archive" : topic,
                decoded,
                decoded instanceof Decoded.Understood ? new byte[0] : original);
    }
}
