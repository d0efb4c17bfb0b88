package org.fedoraproject.hubs.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An account or group name in a path. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
        description = "Account or group name.",
        schema = @Schema(type = "string", pattern = "^[A-Za-z0-9._+-]{1,64}$"),
        example = "design")
@interface Name {}
