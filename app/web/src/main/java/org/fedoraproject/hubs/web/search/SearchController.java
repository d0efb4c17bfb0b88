package org.fedoraproject.hubs.web.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.Sought;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;

/** The page of search, and what is offered while somebody types. Neither is for search engines. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {

    private static final int OFFERED = 8;

    private final SearchPages made;
    private final SearchStore search;
    private final Pages pages;

    SearchController(SearchPages made, SearchStore search, Pages pages) {
        this.made = made;
        this.search = search;
        this.pages = pages;
    }

    /** What was found, or a form. */
    @Get("/search")
    HttpResponse<?> page(HttpRequest<?> request) {
        Asked asked = Asked.of(request);
        HttpStatus status = asked.tooLong() ? HttpStatus.BAD_REQUEST : HttpStatus.OK;
        return Html.page(status, pages.render("search", made.page(Viewers.of(request), asked)))
                .header("X-Robots-Tag", "noindex");
    }

    /** Hubs for the list below a field; 204 when there is too little to look for. Differs from viewer to viewer, so nobody keeps it. */
    @Get("/search/suggestions")
    HttpResponse<?> suggestions(HttpRequest<?> request) {
        Asked asked = Asked.of(request);
        if (asked.tooLong() || asked.isTooShort()) {
            return HttpResponse.noContent().header("Cache-Control", "no-store");
        }
        Finds finds = search.search(
                new Sought(Viewers.of(request), asked.words(), EnumSet.of(HubKind.TEAM, HubKind.USER), 0, OFFERED));
        var answer = Html.page(pages.render("suggestions", offered(asked, finds)));
        answer.getHeaders().set("Cache-Control", "no-store");
        return answer.header("X-Robots-Tag", "noindex");
    }

    private static Suggestions offered(Asked asked, Finds finds) {
        Texts texts = PageTexts.here();
        List<Finds.Find> best = Stream.of(HubKind.TEAM, HubKind.USER)
                .flatMap(kind -> finds.of(kind).stream())
                .sorted(Comparator.comparingDouble(Finds.Find::score).reversed())
                .limit(OFFERED)
                .toList();
        List<Suggestions.Option> options = new ArrayList<>();
        best.forEach(find -> options.add(new Suggestions.Option(options.size() + 1, Hit.of(find, asked.words()))));
        Map<String, ?> values = Map.of("count", options.size(), "query", asked.text());
        return new Suggestions(
                texts.say("search.offered", values),
                finds.alike() ? texts.say("search.alike", values) : null,
                options,
                asked.address(Asked.Part.ALL, 1),
                texts.say("search.all", values));
    }
}
