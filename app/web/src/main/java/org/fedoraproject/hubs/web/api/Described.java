package org.fedoraproject.hubs.web.api;

import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fedoraproject.hubs.web.failure.Problem;

/** Answers that every call may have. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ApiResponse(
        responseCode = "400",
        description = "A parameter or the body makes no sense.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "401",
        description = "Somebody must be signed in, or the token is none of ours or has ended.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "403",
        description = "The viewer may not, or the token lacks the scope.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "404",
        description = "There is no such thing, or none that the viewer may know of.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "406",
        description = "Answers are JSON.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "429",
        description = "Too often; the header Retry-After says when again.",
        headers = @Header(name = "Retry-After", description = "Seconds.", schema = @Schema(type = "integer")),
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@interface Described {

    /** Type of answers that say what is wrong. */
    String PROBLEM = "application/problem+json";

    /** What a token must allow for a call, in the description: {@code read}, {@code follow}, {@code manage}. */
    String SCOPES = "x-scopes";
    /** Type of all others. */
    String JSON = MediaType.APPLICATION_JSON;
}
