package org.fedoraproject.hubs.web.layout;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Owners arrange the widgets of a hub. Until they save it, all of it is in the form and nothing is stored. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LayoutController {

    private final HubGate gate;
    private final Drafts drafts;
    private final LayoutPages pages;
    private final RefusalPages refusals;

    LayoutController(HubGate gate, Drafts drafts, LayoutPages pages, RefusalPages refusals) {
        this.gate = gate;
        this.drafts = drafts;
        this.pages = pages;
        this.refusals = refusals;
    }

    /** The layout as it is, to be changed. */
    @Get("/{letter:[ut]}/{name:[^/]+}/layout")
    HttpResponse<?> show(HttpRequest<?> request) {
        Seen seen = seen(request);
        return seen.may(Action.CHANGE_LAYOUT)
                ? Html.page(pages.page(seen, drafts.begin(seen), texts(request)))
                : notForThem(request, seen);
    }

    /** The draft after one more step; every button of the page but the last one sends this. */
    @Post("/{letter:[ut]}/{name:[^/]+}/layout/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> step(HttpRequest<?> request, @Nullable @Body String body) {
        Seen seen = seen(request);
        if (!seen.may(Action.CHANGE_LAYOUT)) {
            return notForThem(request, seen);
        }
        Showing next = drafts.step(seen, read(body), texts(request));
        // A script shows the answer in the page; to a browser that goes on to a new one its status says the same.
        boolean script = "empty".equals(request.getHeaders().get("Sec-Fetch-Dest"));
        HttpStatus status = next.isWrong() && !script ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        return Html.page(status, pages.page(seen, next, texts(request)));
    }

    /** Saves the draft: from now on everybody sees it. */
    @Post("/{letter:[ut]}/{name:[^/]+}/layout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, @Nullable @Body String body) {
        Seen seen = seen(request);
        Hub hub = seen.hub();
        if (!seen.may(Action.CHANGE_LAYOUT)) {
            return notForThem(request, seen);
        }
        Texts texts = texts(request);
        Draft draft = DraftForm.read(read(body));
        return switch (drafts.save(seen, draft, texts)) {
            case LayoutOutcome.Saved saved ->
                HttpResponse.seeOther(URI.create("/" + hub.id().path() + "/?arranged"));
            case LayoutOutcome.Refused refused -> refusals.answer(request, hub.id(), refused.refusal());
            case LayoutOutcome.Stale stale ->
                Html.page(
                        HttpStatus.CONFLICT, pages.page(seen, drafts.stale(seen, draft, stale.layout(), texts), texts));
            case LayoutOutcome.Wrong wrong ->
                Html.page(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        pages.page(seen, drafts.wrong(draft, wrong.problems(), texts), texts));
        };
    }

    private static Form read(@Nullable String body) {
        return Form.read(body == null ? "" : body, Drafts.fields(body == null ? "" : body));
    }

    private HttpResponse<?> notForThem(HttpRequest<?> request, Seen seen) {
        String key = seen.hub().archived() && seen.owns() ? "layout.archived" : "layout.not-for-you";
        Saying why = Saying.of(key, "hub", seen.hub().title());
        return refusals.notForThem(request, seen.hub().id(), seen.viewer().isVisitor(), why);
    }

    private Seen seen(HttpRequest<?> request) {
        return PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() ->
                        NotFoundPages.hub(request.getPath().startsWith("/u/") ? "u" : "t", PathNames.second(request)));
    }

    private static Texts texts(HttpRequest<?> request) {
        return PageTexts.in(Languages.of(request));
    }
}
