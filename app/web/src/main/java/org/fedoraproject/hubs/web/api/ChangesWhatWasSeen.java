package org.fedoraproject.hubs.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.fedoraproject.hubs.web.failure.Problem;

/** What every call that changes only what its caller saw takes and answers; see {@link SeenVersion}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(
        name = "If-Match",
        in = ParameterIn.HEADER,
        required = true,
        description = "The entity tag of what is changed, as the caller saw it.",
        example = "\"7\"",
        schema = @Schema(type = "string"))
@ApiResponse(
        responseCode = "409",
        description = "The hub is archived.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "412",
        description = "Somebody changed it meanwhile: get it again.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "428",
        description = "The header If-Match is missing.",
        content = @Content(mediaType = Described.PROBLEM, schema = @Schema(implementation = Problem.class)))
@interface ChangesWhatWasSeen {}
