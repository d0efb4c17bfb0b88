package org.fedoraproject.hubs.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.web.failure.ProblemException;

/** How this interface reads and writes JSON: strictly, and with every property always there. Stateless. */
final class ApiJson {

    private static final int MOST_BYTES = 64 * 1024;

    private static final int DEEPEST = 32;

    private static final int TAG_BYTES = 12;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(64)
                            .maxNameLength(256)
                            .maxStringLength(MOST_BYTES)
                            .maxTokenCount(20_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .withCoercionConfig(
                    LogicalType.Textual,
                    coercion -> coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private ApiJson() {}

    /**
     * What a script sent.
     *
     * @throws ProblemException when it is too large, no JSON, or not of that form; it names the field where it is about one
     */
    static <T> T read(byte[] body, Class<T> type) {
        if (body.length > MOST_BYTES) {
            throw ProblemException.of(413, "The body has " + body.length + " bytes; " + MOST_BYTES + " are possible.");
        }
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw ProblemException.of(400, "The body is null where an object was expected.");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw ProblemException.of(422, path(e), "There is no such property.");
        } catch (JsonMappingException e) {
            String field = path(e);
            throw field.isEmpty()
                    ? ProblemException.of(400, "The body is not a JSON object of the form described.")
                    : ProblemException.of(422, field, "This is not of the type described.");
        } catch (JsonProcessingException e) {
            throw ProblemException.of(
                    400,
                    "The body is not acceptable JSON: nothing twice, at most " + DEEPEST
                            + " levels, nothing after its end.");
        } catch (IOException e) {
            throw ProblemException.of(400, "The body cannot be read as UTF-8.");
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** An answer that says by its entity tag whether it changed. */
    static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Object value) {
        byte[] body = bytes(value);
        return answer(request, body, "W/\"" + digest(body) + "\"");
    }

    /** As {@link #answer(HttpRequest, Object)}, with a tag that changes can be made on condition of. */
    static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Object value, String tag) {
        return answer(request, bytes(value), tag);
    }

    private static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, byte[] body, String tag) {
        String plain = tag.replace("W/", "");
        boolean same = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(sent -> sent.strip().equals("*") || sent.contains(plain));
        MutableHttpResponse<byte[]> answer =
                same ? HttpResponse.notModified() : HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization, Cookie");
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(whole, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
