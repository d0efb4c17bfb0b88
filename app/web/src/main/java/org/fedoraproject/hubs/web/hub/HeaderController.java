package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Objects;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Pages;

/** The head of a hub's page, for a page that was told that it changed. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HeaderController {

    private final HubStore hubs;
    private final HubGate gate;
    private final HubHeader headers;
    private final Pages pages;

    HeaderController(HubStore hubs, HubGate gate, HubHeader headers, Pages pages) {
        this.hubs = hubs;
        this.gate = gate;
        this.headers = headers;
        this.pages = pages;
    }

    /**
     * What the template sees.
     *
     * @param header the head
     */
    record View(HubPage.Header header) {}

    /** The head as the viewer sees it now, or 304 when their browser shows it already. */
    @Get("/{letter:[ut]}/{name:[^/]+}/header")
    HttpResponse<?> header(HttpRequest<?> request) {
        Seen seen = PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() ->
                        NotFoundPages.hub(request.getPath().startsWith("/u/") ? "u" : "t", PathNames.second(request)));
        int teams = HubHeader.isPerson(seen.hub())
                ? hubs.teamsOf(seen.hub().id().name()).size()
                : 0;
        HubPage.Header header = headers.of(seen, teams);
        String tag = "\"" + Objects.requireNonNull(header.live()).etag() + "\"";
        MutableHttpResponse<?> response = Fragments.isShown(request, tag)
                ? HttpResponse.notModified().header(HttpHeaders.CACHE_CONTROL, "no-cache")
                : Html.page(pages.render("header", new View(header)));
        return response.header(HttpHeaders.ETAG, tag);
    }
}
