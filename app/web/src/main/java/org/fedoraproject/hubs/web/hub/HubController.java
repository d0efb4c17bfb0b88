package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Pages;

/** Hubs and their widgets. What does not exist and what a viewer may not see look the same. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HubController {

    /** A longer one is no number of a placement. */
    private static final int LONGEST_NUMBER = 18;

    private final HubStore hubs;
    private final HubGate gate;
    private final HubPageAssembler assembler;
    private final LiveUpdates updates;
    private final Pages pages;

    HubController(HubStore hubs, HubGate gate, HubPageAssembler assembler, LiveUpdates updates, Pages pages) {
        this.hubs = hubs;
        this.gate = gate;
        this.assembler = assembler;
        this.updates = updates;
        this.pages = pages;
    }

    /** The page of a person or team; the router takes the address with and without its last slash. */
    @Get("/{letter:[ut]}/{name:[^/]+}")
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String letter) {
        String name = PathNames.second(request);
        HubId id = HubId.parse(letter + "/" + name).orElseThrow(() -> NotFoundPages.hub(letter, name));
        if (!request.getPath().endsWith("/")) {
            String query = request.getUri().getRawQuery();
            return HttpResponse.status(HttpStatus.PERMANENT_REDIRECT)
                    .header(
                            HttpHeaders.LOCATION,
                            URI.create("/" + id.path() + "/" + (query == null ? "" : "?" + query))
                                    .toString());
        }
        // Asked before anything is read: what changes from here on reaches the page as an update.
        var from = updates.now();
        Seen seen = gate.open(Viewers.of(request), id).orElseThrow(() -> NotFoundPages.hub(letter, name));
        var live = updates.from(request, from, id.path(), List.of(seen));
        HubPageAssembler.Assembled assembled = assembler.assemble(Look.of(request, seen), live);
        updates.request(assembled.wanted());
        return Html.page(pages.render("hub", assembled.page()));
    }

    /**
     * What the template sees.
     *
     * @param columns the widgets
     */
    record ColumnsView(HubPage.Columns columns) {}

    /** All widgets as they stand, with an entity tag, for a page that was told that they stand otherwise. */
    @Get("/{letter:[ut]}/{name:[^/]+}/columns")
    HttpResponse<?> columns(HttpRequest<?> request, @PathVariable String letter) {
        String name = PathNames.second(request);
        List<RefreshWidget> wanted = new ArrayList<>();
        HubPage.Columns columns = HubId.parse(letter + "/" + name)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .map(seen -> Look.of(request, seen))
                .filter(look -> look.seen().may(Action.SEE))
                .map(look -> assembler.columns(look, wanted))
                .orElseThrow(() -> NotFoundPages.widget(letter, name));
        updates.request(wanted);
        return Fragments.answer(request, columns.etag(), () -> pages.render("columns", new ColumnsView(columns)));
    }

    /** One widget, with an entity tag, for a page that was told that it changed. */
    @Get("/{letter:[ut]}/{name:[^/]+}/widgets/{number:[0-9]+}")
    HttpResponse<?> widget(
            HttpRequest<?> request,
            @PathVariable String letter,
            @PathVariable String name,
            @PathVariable String number) {
        List<RefreshWidget> wanted = new ArrayList<>();
        WidgetCard card = HubId.parse(letter + "/" + name)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .map(seen -> Look.of(request, seen))
                .flatMap(look -> placement(number).flatMap(placement -> assembler.card(look, placement, wanted)))
                .orElseThrow(() -> NotFoundPages.widget(letter, name));
        updates.request(wanted);
        return Fragments.answer(request, card, pages);
    }

    private Optional<WidgetPlacement> placement(String number) {
        if (number.length() > LONGEST_NUMBER || Long.parseLong(number) < 1) {
            return Optional.empty();
        }
        PlacementId id = new PlacementId(Long.parseLong(number));
        Map<PlacementId, WidgetPlacement> found = hubs.placements(List.of(id));
        return Optional.ofNullable(found.get(id));
    }
}
