package org.fedoraproject.hubs.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.person.Sessions;
import org.fedoraproject.hubs.web.access.StreamEnds;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.guard.SessionConfiguration;
import org.fedoraproject.hubs.web.guard.SessionCookie;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.jspecify.annotations.Nullable;

/** Where one is signed in, and the end of it. */
@Controller("/account/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {

    private final Sessions sessions;
    private final StreamEnds streams;
    private final SessionConfiguration configuration;
    private final Pages pages;
    private final Clock clock;

    SessionsController(
            Sessions sessions,
            StreamEnds streams,
            SessionConfiguration configuration,
            Pages pages,
            @Named("pages") Clock clock) {
        this.sessions = sessions;
        this.streams = streams;
        this.configuration = configuration;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What the template sees.
     *
     * @param frame around it
     * @param tabs beside it
     * @param rows last used first
     */
    record View(Frame frame, List<Own.Tab> tabs, List<Row> rows) {}

    /**
     * @param id what ends it
     * @param agent which browser
     * @param here whether it is this one
     * @param since instant
     * @param sinceText the same in words
     * @param used instant
     * @param usedText the same in words
     */
    record Row(String id, String agent, boolean here, String since, String sinceText, String used, String usedText) {

        static Row of(Session session, SessionId here) {
            return new Row(
                    session.id().toString(),
                    Agent.words(session.agent()),
                    session.id().equals(here),
                    Moments.iso(session.createdAt()),
                    Moments.words(session.createdAt()),
                    Moments.iso(session.usedAt()),
                    Moments.words(session.usedAt()));
        }
    }

    /** One's own. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Session here = Own.of(request).session();
        List<Row> rows = sessions.of(here.username(), clock.instant(), configuration.idle()).stream()
                .map(session -> Row.of(session, here.id()))
                .toList();
        View view =
                new View(pages.still(PageTexts.here().say("sessions.heading")), Own.tabs("/account/sessions"), rows);
        return Html.page(pages.render("sessions", view));
    }

    /** Ends one; somebody else's is none of this person's, and nothing happens. */
    @Post("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, @Body @Nullable String body) {
        Session here = Own.of(request).session();
        Optional<SessionId> id = SessionId.parse(Form.read(body, Set.of("id")).text("id"));
        id.filter(known -> sessions.end(here.username(), known)).ifPresent(streams::session);
        return id.filter(here.id()::equals).isPresent() ? gone() : Own.seeOther("/account/sessions");
    }

    /** Ends all, this one as well. */
    @Post("/end-all")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endAll(HttpRequest<?> request, @Body @Nullable String body) {
        Form.read(body, Set.of());
        String username = Own.of(request).session().username();
        sessions.endAll(username);
        streams.person(username);
        return gone();
    }

    private static HttpResponse<?> gone() {
        MutableHttpResponse<?> answer = (MutableHttpResponse<?>) Own.seeOther("/logout");
        return answer.cookie(SessionCookie.gone());
    }
}
