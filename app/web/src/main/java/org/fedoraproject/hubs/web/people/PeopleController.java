package org.fedoraproject.hubs.web.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Pages;

/** People by the alphabet. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {

    private final PeoplePages made;
    private final Pages pages;

    PeopleController(PeoplePages made, Pages pages) {
        this.made = made;
        this.pages = pages;
    }

    /** A page of them. */
    @Get("/people")
    HttpResponse<?> people(HttpRequest<?> request) {
        if (!request.getPath().endsWith("/")) {
            String query = Optional.ofNullable(request.getUri().getRawQuery())
                    .map(asked -> "?" + asked)
                    .orElse("");
            return HttpResponse.status(HttpStatus.PERMANENT_REDIRECT).header("Location", "/people/" + query);
        }
        return Html.page(pages.render("people", made.page(Viewers.of(request), Wanted.of(request))))
                .header("X-Robots-Tag", "noindex");
    }
}
