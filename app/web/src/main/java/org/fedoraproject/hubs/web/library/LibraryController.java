package org.fedoraproject.hubs.web.library;

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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.contribute.Contributors;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Links that a hub keeps: members add, owners put in order and remove. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LibraryController {

    private static final String WIDGET = "library";

    private static final String CARD = "card";

    private static final Set<String> CHANGE = Set.of("key", "do", CARD);

    private final Contributors contributors;
    private final Bookshelf shelf;
    private final Pages pages;

    LibraryController(Contributors contributors, Bookshelf shelf, Pages pages) {
        this.contributors = contributors;
        this.shelf = shelf;
        this.pages = pages;
    }

    /** The empty form. */
    @Get("/{letter:[ut]}/{name:[^/]+}/library/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        LibraryForm empty = LibraryForm.empty(request.getParameters().get(CARD, String.class, ""));
        return contributors.let(request, Action.CONTRIBUTE, seen -> Html.page(page(request, seen, empty, Map.of())));
    }

    /** Adds one. */
    @Post("/{letter:[ut]}/{name:[^/]+}/library")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Nullable @Body String body) {
        return contributors.let(request, Action.CONTRIBUTE, seen -> {
            LibraryForm form = LibraryForm.of(Form.read(body == null ? "" : body, LibraryForm.FIELDS));
            Texts texts = PageTexts.in(Languages.of(request));
            Map<String, String> wrong = form.problems(texts);
            HubId hub = seen.hub().id();
            String username = Objects.requireNonNull(seen.viewer().username(), "visitors add nothing");
            if (wrong.isEmpty() && !shelf.add(hub, form, username)) {
                wrong = Map.of("address", texts.say("library.full"));
            }
            return wrong.isEmpty()
                    ? contributors.done(hub, WIDGET, form.card())
                    : Html.page(HttpStatus.UNPROCESSABLE_ENTITY, page(request, seen, form, wrong));
        });
    }

    /** Moves or removes one. */
    @Post("/{letter:[ut]}/{name:[^/]+}/library/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, @Nullable @Body String body) {
        return contributors.let(request, Action.CHANGE_LAYOUT, seen -> {
            Form form = Form.read(body == null ? "" : body, CHANGE);
            String card = Contributors.card(form.one(CARD));
            HubId hub = seen.hub().id();
            switch (form.one("do")) {
                case "up" -> shelf.move(hub, form.one("key"), -1);
                case "down" -> shelf.move(hub, form.one("key"), 1);
                case "remove" -> shelf.remove(hub, form.one("key"));
                default -> throw new BadFormException("something that cannot be done to a link");
            }
            return contributors.done(hub, WIDGET, card);
        });
    }

    private String page(HttpRequest<?> request, Seen seen, LibraryForm form, Map<String, String> wrong) {
        String title = PageTexts.in(Languages.of(request)).say("library.heading");
        return pages.render(
                "library-add",
                form.page(seen.hub().title(), "/" + seen.hub().id().path() + "/", wrong, pages.still(title)));
    }
}
