package org.fedoraproject.hubs.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose hub a path means. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
        description = "t for a team, u for a person.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"t", "u"}),
        example = "t")
@interface Letter {}
