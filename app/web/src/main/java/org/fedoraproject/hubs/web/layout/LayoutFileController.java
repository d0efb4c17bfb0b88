package org.fedoraproject.hubs.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.hub.PathNames;

/** The layout of a hub as a file, for its owners. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LayoutFileController {

    private final HubGate gate;
    private final LayoutChanges layouts;
    private final RefusalPages refusals;

    LayoutFileController(HubGate gate, LayoutChanges layouts, RefusalPages refusals) {
        this.gate = gate;
        this.layouts = layouts;
        this.refusals = refusals;
    }

    /** The file. */
    @Get("/{letter:[ut]}/{name:[^/]+}/layout.json")
    HttpResponse<?> export(HttpRequest<?> request) {
        Seen seen = PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() -> nobody(request));
        Hub hub = seen.hub();
        if (!seen.may(Action.CHANGE_LAYOUT)) {
            String words = "Only owners of " + hub.title() + " take its layout along.";
            return refusals.notForThem(request, hub.id(), seen.viewer().isVisitor(), words);
        }
        Layout layout = layouts.find(hub.id()).orElseThrow(() -> nobody(request));
        return HttpResponse.ok(LayoutFile.write(layout))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + hub.id().name() + "-layout.json\"");
    }

    private static RuntimeException nobody(HttpRequest<?> request) {
        return NotFoundPages.hub(request.getPath().startsWith("/u/") ? "u" : "t", PathNames.second(request));
    }
}
