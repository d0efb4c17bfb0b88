package org.fedoraproject.hubs.web.failure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fedoraproject.hubs.core.json.BoundedJson;

/**
 * What is wrong with a request, for scripts (RFC 9457).
 *
 * @param type {@code about:blank}: the status says which sort it is
 * @param title the sort in words
 * @param status HTTP status
 * @param detail what happened and what to do, in a sentence or two
 * @param errors fields and parameters that are wrong; left out when it is about none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        description = "What is wrong with a request (RFC 9457).",
        example =
                "{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
                        + "\"detail\":\"A name is needed.\",\"errors\":[{\"field\":\"title\",\"detail\":\"A name is needed.\"}]}")
public record Problem(String type, String title, int status, String detail, List<Wrong> errors) {

    private static final MediaType TYPE = MediaType.of("application/problem+json");

    /**
     * @param field name of the field or parameter
     * @param detail what is wrong with it and what would be right
     */
    @Schema(name = "Wrong", description = "A field or parameter that is wrong.")
    public record Wrong(String field, String detail) {}

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of that status. */
    public static Problem of(int status, String detail, List<Wrong> errors) {
        String title = status == 422
                ? "Unprocessable Content"
                : HttpStatus.valueOf(status).getReason();
        return new Problem("about:blank", title, status, detail, errors);
    }

    /** The answer that says so. */
    public MutableHttpResponse<byte[]> answer() {
        return HttpResponse.<byte[]>status(HttpStatus.valueOf(status))
                .body(BoundedJson.write(this).getBytes(StandardCharsets.UTF_8))
                .contentType(TYPE)
                .header("Cache-Control", "no-store");
    }
}
