package org.fedoraproject.hubs.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fedoraproject.hubs.web.failure.Problem;

/** Answers that every call with a body may have. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ApiResponse(
        responseCode = "413",
        description = "The body has over 64 KB.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "415",
        description = "The body is JSON.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "422",
        description = "A property is unknown, missing, of another type, or cannot be; the problem names each.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@interface TakesJson {}
