package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the description of this interface, as it was made with the code. */
@Controller
@Hidden
final class DescriptionController {

    private final Description description;

    DescriptionController(Description description) {
        this.description = description;
    }

    /** OpenAPI 3 in YAML. */
    @Get("/openapi.yml")
    @Produces("application/yaml")
    HttpResponse<byte[]> description() {
        return HttpResponse.ok(description.yaml())
                .contentType(MediaType.of("application/yaml"))
                .header("Cache-Control", "public, max-age=3600");
    }
}
