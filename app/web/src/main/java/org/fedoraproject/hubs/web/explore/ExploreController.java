package org.fedoraproject.hubs.web.explore;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Pages;

/** Teams, then people, with search by name. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExploreController {

    private final ExploreLists lists;
    private final Pages pages;

    ExploreController(ExploreLists lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    /** A page of the lists. */
    @Get("/explore")
    HttpResponse<?> explore(HttpRequest<?> request) {
        if (!request.getPath().endsWith("/")) {
            String query = Optional.ofNullable(request.getUri().getRawQuery())
                    .map(q -> "?" + q)
                    .orElse("");
            return HttpResponse.status(HttpStatus.PERMANENT_REDIRECT).header("Location", "/explore/" + query);
        }
        var parameters = request.getParameters();
        Search search = Search.of(
                parameters.get("q"),
                parameters.get("kind"),
                parameters.get("page", Integer.class).orElse(null));
        return Html.page(pages.render("explore", lists.page(search)));
    }
}
