package org.fedoraproject.hubs.web.settings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Html;

/** Who changed what on a hub, for its owners and for site administrators. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HistoryController {

    private static final int LAST_PAGE = 1000;

    private final HubGate gate;
    private final HistoryPages pages;
    private final RefusalPages refusals;

    HistoryController(HubGate gate, HistoryPages pages, RefusalPages refusals) {
        this.gate = gate;
        this.pages = pages;
        this.refusals = refusals;
    }

    /** A page of the history. */
    @Get("/{letter:[ut]}/{name:[^/]+}/history")
    HttpResponse<?> show(HttpRequest<?> request) {
        Seen seen = PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() ->
                        NotFoundPages.hub(request.getPath().startsWith("/u/") ? "u" : "t", PathNames.second(request)));
        Hub hub = seen.hub();
        if (!seen.may(Action.SEE_HISTORY)) {
            return refusals.notForThem(
                    request, hub.id(), seen.viewer().isVisitor(), Saying.of("refusal.see-history", "hub", hub.title()));
        }
        int page = Math.clamp(request.getParameters().get("page", Integer.class).orElse(1), 1, LAST_PAGE);
        return Html.page(pages.show(seen, page));
    }
}
