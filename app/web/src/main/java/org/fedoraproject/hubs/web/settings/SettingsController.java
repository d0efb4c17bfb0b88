package org.fedoraproject.hubs.web.settings;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.settings.Edited;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.Html;
import org.jspecify.annotations.Nullable;

/** Settings of hubs, a form a tab. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SettingsController {

    private final HubGate gate;
    private final SettingsPages pages;
    private final SettingChanges changes;
    private final RefusalPages refusals;

    SettingsController(HubGate gate, SettingsPages pages, SettingChanges changes, RefusalPages refusals) {
        this.gate = gate;
        this.pages = pages;
        this.changes = changes;
        this.refusals = refusals;
    }

    /** The first tab. */
    @Get("/{letter:[ut]}/{name:[^/]+}/settings")
    HttpResponse<?> general(HttpRequest<?> request) {
        return show(request, "");
    }

    /** Another tab. */
    @Get("/{letter:[ut]}/{name:[^/]+}/settings/{tab:access|feed}")
    HttpResponse<?> other(HttpRequest<?> request, @PathVariable String tab) {
        return show(request, tab);
    }

    private HttpResponse<?> show(HttpRequest<?> request, String name) {
        Seen seen = seen(request);
        if (!seen.may(Action.CHANGE_SETTINGS) && !(name.isEmpty() && seen.may(Action.ARCHIVE))) {
            return refusals.notForThem(
                    request,
                    seen.hub().id(),
                    seen.viewer().isVisitor(),
                    Saying.of("refusal.see-settings", "hub", seen.hub().title()));
        }
        SettingsTab tab = tab(name, seen, request);
        return Html.page(pages.show(seen, tab, request.getParameters().contains("saved")));
    }

    /** Changes what the first tab shows. */
    @Post("/{letter:[ut]}/{name:[^/]+}/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saveGeneral(HttpRequest<?> request, @Nullable @Body String body) {
        return save(request, "", body);
    }

    /** Changes what another tab shows. */
    @Post("/{letter:[ut]}/{name:[^/]+}/settings/{tab:access|feed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saveOther(HttpRequest<?> request, @PathVariable String tab, @Nullable @Body String body) {
        return save(request, tab, body);
    }

    private HttpResponse<?> save(HttpRequest<?> request, String name, @Nullable String body) {
        Seen seen = seen(request);
        SettingsTab tab = tab(name, seen, request);
        HubId id = seen.hub().id();
        Form form = Form.read(body == null ? "" : body, SettingsForm.fields(tab, seen.hub()));
        SettingsForm.Read read = SettingsForm.read(tab, form, seen.hub());
        if (!read.problems().isEmpty() && seen.may(Action.CHANGE_SETTINGS)) {
            return Html.page(HttpStatus.UNPROCESSABLE_ENTITY, pages.wrong(seen, tab, form, read.problems()));
        }
        long version = SettingsForm.version(form);
        return switch (changes.change(Viewers.of(request), id, version, read.patch())) {
            case Edited.Saved saved -> HttpResponse.seeOther(URI.create("/" + id.path() + "/" + tab.end() + "?saved"));
            case Edited.Wrong wrong ->
                Html.page(HttpStatus.UNPROCESSABLE_ENTITY, pages.wrong(seen, tab, form, wrong.problems()));
            case Edited.Stale stale ->
                Html.page(
                        HttpStatus.CONFLICT,
                        pages.stale(new Seen(seen.viewer(), stale.hub(), seen.roles()), tab, form, version));
            case Edited.Refused refused -> refusals.answer(request, id, refused.refusal());
        };
    }

    /** Archives a hub, or brings it back. */
    @Post("/{letter:[ut]}/{name:[^/]+}/settings/{what:archive|restore}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> archive(HttpRequest<?> request, @PathVariable String what, @Nullable @Body String body) {
        Seen seen = seen(request);
        HubId id = seen.hub().id();
        Form.read(body == null ? "" : body, Set.of());
        return switch (changes.archive(Viewers.of(request), id, what.equals("archive"))) {
            case Edited.Saved saved -> HttpResponse.seeOther(URI.create("/" + id.path() + "/settings/?saved"));
            case Edited.Refused refused -> refusals.answer(request, id, refused.refusal());
            case Edited.Stale stale -> conflict(request, id);
            case Edited.Wrong wrong -> conflict(request, id);
        };
    }

    private HttpResponse<?> conflict(HttpRequest<?> request, HubId id) {
        return refusals.answer(request, id, new Refusal(Refusal.Kind.CONFLICT, Saying.of("refusal.meanwhile")));
    }

    private Seen seen(HttpRequest<?> request) {
        return PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() -> missing(request));
    }

    private static SettingsTab tab(String name, Seen seen, HttpRequest<?> request) {
        return SettingsTab.of(name, seen.hub()).orElseThrow(() -> missing(request));
    }

    private static RuntimeException missing(HttpRequest<?> request) {
        String letter = request.getPath().startsWith("/u/") ? "u" : "t";
        return NotFoundPages.hub(letter, PathNames.second(request));
    }
}
