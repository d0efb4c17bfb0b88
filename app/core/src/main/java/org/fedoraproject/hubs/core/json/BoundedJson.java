package org.fedoraproject.hubs.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * JSON with limits on size, depth, tokens and number length, strict about duplicate keys and trailing text. The limits bound the
 * memory that a hostile body can take (6 MB of nested braces would otherwise become 187 MB of heap).
 *
 * <p>Thread-safe: the mappers are configured once and never changed.
 */
public final class BoundedJson {

    /** Bytes of a bus message's body; the largest of 1,127 recorded bodies is 76,096 bytes. */
    public static final int MAX_BUS_BYTES = 1_000_000;

    /** Levels of nesting accepted anywhere. */
    public static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(64)
                            .maxNameLength(512)
                            .maxStringLength(400_000)
                            .maxTokenCount(200_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private static final ObjectWriter PLAIN = MAPPER.writer();

    private static final ObjectWriter ASCII = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final Pattern QUOTED = Pattern.compile("'[^']{2,}'|\"[^\"]+\"");

    private BoundedJson() {}

    /** The mapper for our own records: ISO-8601 times, empty and null values left out, unknown properties ignored. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Parses bytes that came from outside.
     *
     * @param bytes UTF-8 JSON
     * @param maxBytes the most bytes to accept, checked before parsing
     * @throws MalformedJsonException when it is too large, too deep, not JSON, or has duplicate keys or trailing text; the message
     *     says which, without quoting the content
     */
    public static JsonNode parse(byte[] bytes, int maxBytes) throws MalformedJsonException {
        if (bytes.length > maxBytes) {
            throw new MalformedJsonException("body of " + bytes.length + " bytes is over the limit of " + maxBytes);
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new MalformedJsonException("empty body, expected a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException("not acceptable JSON: " + firstLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new MalformedJsonException("not readable as UTF-8 JSON: " + firstLine(e.getMessage()), e);
        }
    }

    /** As {@link #parse(byte[], int)}, of text. */
    public static JsonNode parse(String text, int maxBytes) throws MalformedJsonException {
        return parse(text.getBytes(StandardCharsets.UTF_8), maxBytes);
    }

    /**
     * One of our own records as JSON.
     *
     * @throws IllegalArgumentException when the value cannot be written, which is a mistake of the caller
     */
    public static String write(Object value) {
        return write(PLAIN, value);
    }

    /** As {@link #write}, in ASCII alone: a store that copies and measures texts does that several times faster. */
    public static String writeAscii(Object value) {
        return write(ASCII, value);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /**
     * One of our own records from JSON that we wrote.
     *
     * @throws MalformedJsonException when the text is not such a record, for instance written by another version
     */
    public static <T> T read(String text, Class<T> type) throws MalformedJsonException {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new MalformedJsonException("null where a " + type.getSimpleName() + " was expected");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new MalformedJsonException(
                    "not a " + type.getSimpleName() + ": " + firstLine(e.getOriginalMessage()), e);
        }
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return "unknown reason";
        }
        // the parser quotes what it stumbles over
        String line = QUOTED.matcher(text.lines().findFirst().orElse("unknown reason"))
                .replaceAll("'…'");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
