package org.fedoraproject.hubs.web.help;

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
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.contribute.Contributors;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Requests for help: members ask, whoever asked and every owner may say that it is done. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HelpController {

    private static final String WIDGET = "help";

    private static final String CARD = "card";

    private static final String KEY = "key";

    /** Open requests of one person on one team; whoever wants more hands than these writes to everybody. */
    private static final int MOST = 10;

    private final Contributors contributors;
    private final FactStore facts;
    private final Pages pages;
    private final Clock clock;

    HelpController(Contributors contributors, FactStore facts, Pages pages, @Named("pages") Clock clock) {
        this.contributors = contributors;
        this.facts = facts;
        this.pages = pages;
        this.clock = clock;
    }

    /** The empty form. */
    @Get("/t/{name:[^/]+}/help/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        HelpForm empty = HelpForm.empty(request.getParameters().get(CARD, String.class, ""));
        return contributors.let(request, Action.CONTRIBUTE, seen -> Html.page(page(request, seen, empty, Map.of())));
    }

    /** Asks. */
    @Post("/t/{name:[^/]+}/help")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Nullable @Body String body) {
        return contributors.let(request, Action.CONTRIBUTE, seen -> {
            HelpForm form = HelpForm.of(Form.read(body == null ? "" : body, HelpForm.FIELDS));
            Map<String, String> wrong = problems(request, seen, form);
            if (!wrong.isEmpty()) {
                return Html.page(HttpStatus.UNPROCESSABLE_ENTITY, page(request, seen, form, wrong));
            }
            HubId hub = seen.hub().id();
            Instant now = clock.instant();
            facts.keep(List.of(form.request("form/" + UUID.randomUUID(), username(seen), now)
                    .asked(hub, now)));
            return contributors.done(hub, WIDGET, form.card());
        });
    }

    private Map<String, String> problems(HttpRequest<?> request, Seen seen, HelpForm form) {
        Texts texts = PageTexts.in(Languages.of(request));
        Map<String, String> wrong = form.problems(texts);
        long own = wrong.isEmpty()
                ? HelpRequest.open(facts, seen.hub().id(), clock.instant(), FactStore.MOST).stream()
                        .filter(open -> username(seen).equals(open.by()))
                        .count()
                : 0;
        return own < MOST ? wrong : Map.of("text", texts.say("help.many", Map.of("most", MOST)));
    }

    /** Marks one as done. One that is gone already is as done as it can be. */
    @Post("/t/{name:[^/]+}/help/done")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, @Nullable @Body String body) {
        return contributors.let(request, Action.CONTRIBUTE, seen -> {
            Form form = Form.read(body == null ? "" : body, Set.of(KEY, CARD));
            String card = Contributors.card(form.one(CARD));
            HubId hub = seen.hub().id();
            Instant now = clock.instant();
            Optional<HelpRequest> open = HelpRequest.find(facts, hub, form.one(KEY), now);
            if (open.isPresent() && !mayEnd(seen, open.get())) {
                return contributors.forbidden(request, seen);
            }
            open.ifPresent(one -> facts.keep(List.of(one.done(hub, now))));
            return contributors.done(hub, WIDGET, card);
        });
    }

    private static boolean mayEnd(Seen seen, HelpRequest open) {
        return seen.may(Action.CHANGE_LAYOUT) || username(seen).equals(open.by());
    }

    private static String username(Seen seen) {
        return Objects.requireNonNull(seen.viewer().username(), "visitors add nothing");
    }

    private String page(HttpRequest<?> request, Seen seen, HelpForm form, Map<String, String> wrong) {
        String title = PageTexts.in(Languages.of(request)).say("help.heading");
        return pages.render(
                "help-ask",
                form.page(seen.hub().title(), "/" + seen.hub().id().path() + "/", wrong, pages.still(title)));
    }
}
