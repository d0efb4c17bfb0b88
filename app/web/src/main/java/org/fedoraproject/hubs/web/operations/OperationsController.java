package org.fedoraproject.hubs.web.operations;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fedoraproject.hubs.core.operations.Operations;

/** Health and metrics, beside the pages because this role has a port of its own. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
final class OperationsController {

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    /** Whatever {@link Operations} answers. */
    @Get(uris = {"/healthz/live", "/healthz/ready", "/metrics"})
    HttpResponse<String> answer(HttpRequest<?> request) {
        Operations.Answer answer = operations.answer(request.getPath());
        return HttpResponse.<String>status(HttpStatus.valueOf(answer.status()))
                .body(answer.body())
                .contentType(MediaType.of(answer.contentType()))
                .header("Cache-Control", "no-store");
    }
}
