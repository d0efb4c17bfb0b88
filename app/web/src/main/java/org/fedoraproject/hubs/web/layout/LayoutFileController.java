package org.fedoraproject.hubs.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Multipart;
import org.fedoraproject.hubs.web.form.Multipart.Part;
import org.fedoraproject.hubs.web.form.SentBody;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * The layout of a hub as a file, for its owners, and the way back: a file becomes a draft on the page for layouts, where it is looked at and
 * saved as any other draft.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LayoutFileController {

    private final HubGate gate;
    private final Imports imports;
    private final LayoutPages pages;
    private final RefusalPages refusals;

    LayoutFileController(HubGate gate, Imports imports, LayoutPages pages, RefusalPages refusals) {
        this.gate = gate;
        this.imports = imports;
        this.pages = pages;
        this.refusals = refusals;
    }

    /** The file. */
    @Get("/{letter:[ut]}/{name:[^/]+}/layout.json")
    HttpResponse<?> export(HttpRequest<?> request) {
        Seen seen = seen(request);
        Hub hub = seen.hub();
        return refusal(request, seen)
                .orElseGet(() -> HttpResponse.ok(LayoutFile.write(imports.layout(seen)))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + hub.id().name() + "-layout.json\""));
    }

    /** Where a file is chosen. */
    @Get("/{letter:[ut]}/{name:[^/]+}/layout/import")
    HttpResponse<?> choose(HttpRequest<?> request) {
        Seen seen = seen(request);
        return refusal(request, seen)
                .orElseGet(() -> Html.page(imports.page(seen, null, PageTexts.in(Languages.of(request)))));
    }

    /** What the file makes of the layout, as a draft; nothing is stored. */
    @Post("/{letter:[ut]}/{name:[^/]+}/layout/import")
    @Consumes(Multipart.TYPE)
    HttpResponse<?> look(HttpRequest<?> request) {
        Seen seen = seen(request);
        return refusal(request, seen).orElseGet(() -> look(seen, file(request), PageTexts.in(Languages.of(request))));
    }

    private HttpResponse<?> look(Seen seen, Part file, Texts texts) {
        try {
            return Html.page(pages.page(seen, imports.read(seen, file, texts), texts));
        } catch (NoLayoutException e) {
            String words = texts.say(e.key(), Map.of("number", e.number()));
            return Html.page(HttpStatus.UNPROCESSABLE_ENTITY, imports.page(seen, words, texts));
        }
    }

    private static Part file(HttpRequest<?> request) {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        byte[] body = SentBody.of(request).orElseThrow(() -> new BadFormException("a file that does not come"));
        return Multipart.read(type == null ? "" : type, body)
                .part(Multipart.FILE)
                .orElse(new Part("", ""));
    }

    private Optional<HttpResponse<?>> refusal(HttpRequest<?> request, Seen seen) {
        if (seen.may(Action.CHANGE_LAYOUT)) {
            return Optional.empty();
        }
        boolean closed = seen.hub().archived() && seen.owns();
        String key = closed ? "layout.archived" : "layout.export-owners";
        Saying why = Saying.of(key, "hub", seen.hub().title());
        return Optional.of(
                refusals.notForThem(request, seen.hub().id(), seen.viewer().isVisitor(), why));
    }

    private Seen seen(HttpRequest<?> request) {
        return PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() ->
                        NotFoundPages.hub(request.getPath().startsWith("/u/") ? "u" : "t", PathNames.second(request)));
    }
}
