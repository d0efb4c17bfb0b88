package org.fedoraproject.hubs.web.settings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.hub.BehindHub;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.HubTabs;
import org.fedoraproject.hubs.web.site.Pages;
import org.jspecify.annotations.Nullable;

/** Who changed what on a hub, for its owners and for site administrators. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HistoryController {

    private static final int PAGE = 50;

    private static final int LAST_PAGE = 1000;

    private final HubGate gate;
    private final History history;
    private final BehindHub behind;
    private final Pages pages;
    private final RefusalPages refusals;

    HistoryController(HubGate gate, History history, BehindHub behind, Pages pages, RefusalPages refusals) {
        this.gate = gate;
        this.history = history;
        this.behind = behind;
        this.pages = pages;
        this.refusals = refusals;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param tabs its head
     * @param changes newest first
     * @param back address of the page before; absent on the first
     * @param next address of the page after; absent on the last
     */
    record View(
            Frame frame,
            HubTabs tabs,
            List<HistoryLine> changes,
            @Nullable String back,
            @Nullable String next) {}

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
                    request,
                    hub.id(),
                    seen.viewer().isVisitor(),
                    "Only owners of " + hub.title() + " see who changed what.");
        }
        int page = Math.clamp(request.getParameters().get("page", Integer.class).orElse(1), 1, LAST_PAGE);
        List<History.Entry> entries = history.of(hub.id(), (page - 1) * PAGE, PAGE + 1);
        String base = "/" + hub.id().path() + "/history/?page=";
        return Html.page(pages.render(
                "history",
                new View(
                        BehindHub.frame(hub, "History of " + hub.title()),
                        behind.tabs(seen, "History of " + hub.title(), "history/"),
                        entries.stream().limit(PAGE).map(HistoryLine::of).toList(),
                        page > 1 ? base + (page - 1) : null,
                        entries.size() > PAGE ? base + (page + 1) : null)));
    }
}
