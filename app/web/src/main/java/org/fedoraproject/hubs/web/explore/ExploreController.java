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
import org.fedoraproject.hubs.web.site.Query;

/** Teams by topic and by how lively they are. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExploreController {

    private final ExploreLists lists;
    private final Pages pages;

    ExploreController(ExploreLists lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    /** A page of the lists. Addresses of the time when this page searched lead to where that is done now. */
    @Get("/explore")
    HttpResponse<?> explore(HttpRequest<?> request) {
        String query = Optional.ofNullable(request.getParameters().get("q")).orElse("");
        if ("people".equals(request.getParameters().get("kind"))) {
            return elsewhere(Query.to("/people/").with("q", query).toString());
        }
        if (!query.isBlank()) {
            return elsewhere(Query.to("/search").with("q", query).toString());
        }
        if (!request.getPath().endsWith("/")) {
            String rest = Optional.ofNullable(request.getUri().getRawQuery())
                    .map(asked -> "?" + asked)
                    .orElse("");
            return elsewhere("/explore/" + rest);
        }
        return Html.page(pages.render("explore", lists.page(Wanted.of(request, lists.topics()))));
    }

    private static HttpResponse<?> elsewhere(String address) {
        return HttpResponse.status(HttpStatus.PERMANENT_REDIRECT).header("Location", address);
    }
}
