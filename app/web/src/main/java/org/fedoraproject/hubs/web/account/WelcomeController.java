package org.fedoraproject.hubs.web.account;

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
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.login.ReturnTo;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/** The first visit: says what is there already, and asks for a time zone only where nobody told it. Nothing has to be answered. */
@Controller("/welcome")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WelcomeController {

    private final People people;
    private final HubStore hubs;
    private final Pages pages;

    WelcomeController(People people, HubStore hubs, Pages pages) {
        this.people = people;
        this.hubs = hubs;
        this.pages = pages;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param title what people call them
     * @param username account name
     * @param avatar picture
     * @param address of their hub
     * @param to where they wanted to go
     * @param asks whether the time zone is not known
     * @param zone as typed
     * @param zones to choose from
     * @param zoneError what is wrong with it; absent when nothing
     */
    record View(
            Frame frame,
            String title,
            String username,
            Avatar avatar,
            String address,
            String to,
            boolean asks,
            String zone,
            List<String> zones,
            @Nullable String zoneError) {}

    /** The page. */
    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        ReturnTo to = ReturnTo.of(request.getParameters().get("to"));
        return show(HttpStatus.OK, Own.of(request).person(), to, "", null);
    }

    /** Goes on, with or without an answer. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> goOn(HttpRequest<?> request, @Body @Nullable String body) {
        Person person = Own.of(request).person();
        Form form = Form.read(body, Set.of("to", "zone", "skip"));
        ReturnTo to = ReturnTo.of(form.text("to"));
        String zone = form.ticked("skip") ? "" : form.text("zone");
        if (!PreferencesPage.isZone(zone)) {
            String error = PageTexts.here().say("welcome.no-zone");
            return show(HttpStatus.UNPROCESSABLE_ENTITY, person, to, zone, error);
        }
        if (!zone.isEmpty()) {
            Preferences old = person.preferences();
            people.prefer(
                    person.username(),
                    person.username(),
                    new Preferences(zone, old.theme(), old.unlisted(), old.language()));
        }
        people.welcome(person.username());
        return Own.seeOther(to.path().equals("/") ? "/u/" + person.username() + "/" : to.path());
    }

    private HttpResponse<?> show(HttpStatus status, Person person, ReturnTo to, String zone, @Nullable String error) {
        HubId own = HubId.user(person.username());
        boolean known = hubs.find(own).map(Hub::timeZone).isPresent();
        View view = new View(
                pages.still(PageTexts.here().say("welcome.title")),
                person.title(),
                person.username(),
                Avatar.of(own, person.title()),
                "/" + own.path() + "/",
                to.path(),
                !known,
                zone,
                PreferencesPage.offered(),
                error);
        return Html.page(status, pages.render("welcome", view));
    }
}
