package org.fedoraproject.hubs.web.account;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.core.person.Theme;
import org.fedoraproject.hubs.web.access.Openings;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundException;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.jspecify.annotations.Nullable;

/** Preferences: one's own, and for site administrators anybody's. What they change is in the hub's history. */
@Controller("/account")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreferencesController {

    private static final Set<String> FIELDS = Set.of("zone", "theme", "unlisted", "language");

    private final People people;
    private final Openings openings;
    private final Pages pages;

    PreferencesController(People people, Openings openings, Pages pages) {
        this.people = people;
        this.openings = openings;
        this.pages = pages;
    }

    /** One's own. */
    @Get
    HttpResponse<?> own(HttpRequest<?> request) {
        Person person = Own.of(request).person();
        return page(HttpStatus.OK, person, false, shown(request, person));
    }

    /** Keeps one's own. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keepOwn(HttpRequest<?> request, @Body @Nullable String body) {
        return keep(Own.of(request).person(), Own.of(request).person().username(), false, Form.read(body, FIELDS));
    }

    /** Somebody's, for site administrators. */
    @Get("/people/{name}")
    HttpResponse<?> others(HttpRequest<?> request, @PathVariable String name) {
        Person person = other(request, name);
        return page(HttpStatus.OK, person, true, shown(request, person));
    }

    /** Keeps somebody's. */
    @Post("/people/{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keepOthers(HttpRequest<?> request, @PathVariable String name, @Body @Nullable String body) {
        return keep(other(request, name), Own.of(request).person().username(), true, Form.read(body, FIELDS));
    }

    /** For everybody else it is a page that is not there; that it was opened stands in the person's history before it is. */
    private Person other(HttpRequest<?> request, String name) {
        String administrator = Own.of(request).person().username();
        Viewer viewer = Viewers.of(request);
        NotFoundException missing = NotFoundPages.hub("u", name);
        if (!viewer.administrator() || !HubId.isName(name)) {
            throw missing;
        }
        Person person = people.find(name).orElseThrow(() -> missing);
        openings.notePreferences(administrator, person.username());
        return person;
    }

    private static PreferencesPage.Shown shown(HttpRequest<?> request, Person person) {
        return PreferencesPage.Shown.of(
                person.preferences(), request.getParameters().contains("saved"));
    }

    private HttpResponse<?> keep(Person person, String actor, boolean other, Form form) {
        String zone = form.text("zone");
        Theme theme = theme(form.text("theme"));
        boolean unlisted = form.ticked("unlisted");
        String language = language(form.text("language"));
        if (!PreferencesPage.isZone(zone)) {
            String error = PageTexts.here().say("account.no-zone", Map.of("example", "Europe/Lisbon"));
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    person,
                    other,
                    new PreferencesPage.Shown(new Preferences(null, theme, unlisted, language), zone, error, false));
        }
        people.prefer(
                actor, person.username(), new Preferences(zone.isEmpty() ? null : zone, theme, unlisted, language));
        return Own.seeOther((other ? "/account/people/" + person.username() : "/account/") + "?saved");
    }

    /** One that the portal speaks; absent for what the browser asks for. */
    private static @Nullable String language(String tag) {
        if (!tag.isEmpty() && Languages.find(tag).isEmpty()) {
            throw new BadFormException("a language that there is not");
        }
        return tag.isEmpty() ? null : tag;
    }

    private static Theme theme(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "LIGHT" -> Theme.LIGHT;
            case "DARK" -> Theme.DARK;
            case "AUTO" -> Theme.AUTO;
            default -> throw new BadFormException("a choice that there is not");
        };
    }

    private HttpResponse<?> page(HttpStatus status, Person person, boolean other, PreferencesPage.Shown shown) {
        PreferencesPage page =
                PreferencesPage.of(pages.still(PageTexts.here().say("account.heading")), person, other, shown);
        return Html.page(status, pages.render("account", page));
    }
}
