package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Serves the description of this interface, as it was made with the code. */
@Controller
@Hidden
final class DescriptionController {

    private static final String FILE = "/META-INF/swagger/hubs-api-1.yml";

    private final byte[] description;

    DescriptionController() {
        try (InputStream in = DescriptionController.class.getResourceAsStream(FILE)) {
            description =
                    Objects.requireNonNull(in, "the build made no " + FILE).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** OpenAPI 3 in YAML. */
    @Get("/openapi.yml")
    @Produces("application/yaml")
    HttpResponse<byte[]> description() {
        return HttpResponse.ok(description)
                .contentType(MediaType.of("application/yaml"))
                .header("Cache-Control", "public, max-age=3600");
    }
}
