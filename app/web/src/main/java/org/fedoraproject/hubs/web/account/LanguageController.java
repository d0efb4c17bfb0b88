package org.fedoraproject.hubs.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.guard.SessionCookie;
import org.fedoraproject.hubs.web.login.ReturnTo;
import org.fedoraproject.hubs.web.site.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Another language for the pages, from the foot of each: kept with the person who is signed in, else in a cookie of the browser that says
 * nothing but the language.
 */
@Controller("/language")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LanguageController {

    private static final Duration KEPT = Duration.ofDays(365);

    private final People people;

    LanguageController(People people) {
        this.people = people;
    }

    /** Chooses it and goes back to the page. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, @Body @Nullable String body) {
        Form form = Form.read(body == null ? "" : body, Set.of("language", "to"));
        String language = Languages.find(form.one("language"))
                .orElseThrow(() -> new BadFormException("a language that there is not"))
                .toLanguageTag();
        MutableHttpResponse<?> back = (MutableHttpResponse<?>)
                Own.seeOther(ReturnTo.of(form.text("to")).path());
        Optional<Presence> presence = Presence.of(request);
        if (presence.isEmpty()) {
            return back.cookie(
                    SessionCookie.locked(Cookie.of(Languages.COOKIE, language)).maxAge(KEPT.toSeconds()));
        }
        Person person = presence.get().signedIn().person();
        Preferences old = person.preferences();
        people.prefer(
                person.username(),
                person.username(),
                new Preferences(old.timeZone(), old.theme(), old.unlisted(), language));
        return back;
    }
}
