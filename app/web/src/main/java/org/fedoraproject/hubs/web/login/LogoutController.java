package org.fedoraproject.hubs.web.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.StreamEnds;
import org.fedoraproject.hubs.web.guard.SessionCookie;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.jspecify.annotations.Nullable;

/** Signing out: of this portal, where the session ends and its streams with it; the provider's own is a link away. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogoutController {

    private final Pages pages;
    private final LoginPages login;
    private final Discovery discovery;
    private final Sessions sessions;
    private final StreamEnds streams;

    LogoutController(Pages pages, LoginPages login, Discovery discovery, Sessions sessions, StreamEnds streams) {
        this.pages = pages;
        this.login = login;
        this.discovery = discovery;
        this.sessions = sessions;
        this.streams = streams;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param provider what people call the identity provider
     * @param there where one signs out of it; absent when it does not say
     */
    record View(Frame frame, String provider, @Nullable String there) {}

    /** Asks whoever is signed in; tells whoever is not that they are not. */
    @Get("/logout")
    HttpResponse<?> page() {
        String there =
                discovery.known().map(Provider::endSession).map(URI::toString).orElse(null);
        View view = new View(pages.still(PageTexts.here().say("site.sign-out")), login.label(), there);
        return Html.page(pages.render("logout", view)).header("Cache-Control", "no-store");
    }

    /** Ends it. */
    @Post("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request) {
        Presence.of(request).ifPresent(presence -> {
            Session session = presence.signedIn().session();
            sessions.end(session.username(), session.id());
            streams.session(session.id());
        });
        return LoginController.redirect(URI.create("/logout")).cookie(SessionCookie.gone());
    }
}
