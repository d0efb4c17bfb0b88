package org.fedoraproject.hubs.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a part of a list begins; {@link Paging} reads it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
        description = "How many to skip.",
        schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "100000", defaultValue = "0"))
@interface Offset {}
