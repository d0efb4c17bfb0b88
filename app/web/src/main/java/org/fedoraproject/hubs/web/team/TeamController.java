package org.fedoraproject.hubs.web.team;

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
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.settings.Edited;
import org.fedoraproject.hubs.core.settings.HubPatch;
import org.fedoraproject.hubs.core.settings.HubSettings;
import org.fedoraproject.hubs.core.settings.SettingsRules;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.settings.SettingChanges;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.jspecify.annotations.Nullable;

/** The form that makes a team. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class TeamController {

    private static final Set<String> FIELDS = Set.of("name", "title", "summary", "visibility");

    private final SettingChanges changes;
    private final RefusalPages refusals;
    private final Pages pages;
    private final GroupNames groups;
    private final Clock clock;

    TeamController(
            SettingChanges changes,
            RefusalPages refusals,
            Pages pages,
            GroupNames groups,
            @Named("pages") Clock clock) {
        this.changes = changes;
        this.refusals = refusals;
        this.pages = pages;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param name what was typed
     * @param title what was typed
     * @param summary what was typed
     * @param visibility what was chosen
     * @param problems what needs another look
     */
    record View(Frame frame, Field name, Field title, Field summary, Choice visibility, List<Problem> problems) {}

    /**
     * @param value what was typed
     * @param error what is wrong with it; absent when nothing is
     */
    record Field(String value, @Nullable String error) {}

    /**
     * @param field the element that it is about
     * @param words what is wrong
     */
    record Problem(String field, String words) {}

    /** Which of the three. */
    record Choice(boolean everybody, boolean preview, boolean members) {}

    /** The empty form. */
    @Get("/teams/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        return Viewers.of(request).isVisitor()
                ? RefusalPages.login("/teams/new")
                : Html.page(page("", "", "", Visibility.PUBLIC, List.of()));
    }

    /** Makes it. */
    @Post("/teams/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, @Nullable @Body String body) {
        Viewer viewer = Viewers.of(request);
        Form form = Form.read(body == null ? "" : body, FIELDS);
        String name = form.one("name").strip().toLowerCase(Locale.ROOT);
        visibility(form); // a choice that there is not is no form of ours
        if (viewer.isVisitor()) {
            return RefusalPages.login("/teams/new");
        }
        if (!SettingsRules.isTeamName(name)) {
            return again(form, List.of(new Problem("f-name", PageTexts.said(SettingsRules.NAME_RULE))));
        }
        return switch (groups.of(name)) {
            case FREE -> make(viewer, form, name);
            case GROUP -> again(form, List.of(new Problem("f-name", say("team.group", name))));
            case UNKNOWN ->
                again(HttpStatus.SERVICE_UNAVAILABLE, form, List.of(new Problem("f-name", say("team.unknown", name))));
        };
    }

    private static String say(String key, String name) {
        return PageTexts.here().say(key, Map.of("name", name));
    }

    private HttpResponse<?> make(Viewer viewer, Form form, String name) {
        HubPatch said =
                new HubPatch(form.one("title"), form.one("summary"), null, null, null, visibility(form), null, null);
        Hub team = said.applied(Hub.named(HubId.team(name), HubSettings.ORIGIN, clock.instant()));
        return switch (changes.create(viewer, team)) {
            case Edited.Saved saved ->
                HttpResponse.seeOther(URI.create("/" + saved.hub().id().path() + "/"));
            case Edited.Wrong wrong -> {
                List<Problem> problems = new ArrayList<>();
                wrong.problems()
                        .forEach(problem -> problems.add(new Problem(
                                problem.field() == HubField.SUMMARY ? "f-summary" : "f-title",
                                PageTexts.said(problem.saying()))));
                yield again(form, problems);
            }
            case Edited.Refused refused -> refused(form, refused.refusal());
            case Edited.Stale stale -> again(form, List.of());
        };
    }

    /** Chosen before anything is announced: what was public for a moment has been told already. */
    private static Visibility visibility(Form form) {
        return switch (form.one("visibility")) {
            case "", "public" -> Visibility.PUBLIC;
            case "preview" -> Visibility.PREVIEW;
            case "private" -> Visibility.PRIVATE;
            default -> throw new BadFormException("a choice that there is not");
        };
    }

    private HttpResponse<?> refused(Form form, Refusal refusal) {
        return refusal.kind() == Refusal.Kind.CONFLICT
                ? again(form, List.of(new Problem("f-name", PageTexts.said(refusal.saying()))))
                : refusals.page(refusal, "/teams/new");
    }

    private HttpResponse<?> again(Form form, List<Problem> problems) {
        return again(HttpStatus.UNPROCESSABLE_ENTITY, form, problems);
    }

    private HttpResponse<?> again(HttpStatus status, Form form, List<Problem> problems) {
        return Html.page(
                status, page(form.one("name"), form.one("title"), form.one("summary"), visibility(form), problems));
    }

    private String page(String name, String title, String summary, Visibility visibility, List<Problem> problems) {
        return pages.render(
                "team-new",
                new View(
                        pages.still(PageTexts.here().say("team.heading")),
                        new Field(name, error("f-name", problems)),
                        new Field(title, error("f-title", problems)),
                        new Field(summary, error("f-summary", problems)),
                        new Choice(
                                visibility == Visibility.PUBLIC,
                                visibility == Visibility.PREVIEW,
                                visibility == Visibility.PRIVATE),
                        problems));
    }

    private static @Nullable String error(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::words)
                .findFirst()
                .orElse(null);
    }
}
