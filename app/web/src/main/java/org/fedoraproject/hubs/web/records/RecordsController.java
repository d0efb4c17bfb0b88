package org.fedoraproject.hubs.web.records;

import io.micronaut.context.annotation.Requires;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.PersonalRecords;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.guard.SessionCookie;
import org.fedoraproject.hubs.web.picture.Pictures;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Notice;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The person's own records, for nobody but them: who asks is who is meant, and no name in an address says otherwise. */
@Controller
@Requires(beans = PersonalRecords.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordsController {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsController.class);

    private final Pages pages;
    private final PersonalRecords records;
    private final HubStore hubs;
    private final Pictures pictures;

    RecordsController(Pages pages, PersonalRecords records, HubStore hubs, Pictures pictures) {
        this.pages = pages;
        this.records = records;
        this.hubs = hubs;
        this.pictures = pictures;
    }

    /**
     * The page that asks once more, as its template {@code erase} sees it.
     *
     * @param frame around it
     * @param username who is signed in
     * @param typed what they typed, where it was not their name
     * @param wrong whether it was not
     * @param teams that nobody else owns
     */
    record ErasePage(Frame frame, String username, String typed, boolean wrong, List<Alone> teams) {}

    /**
     * @param title what people call the team
     * @param address where somebody else can be made an owner
     */
    record Alone(String title, String address) {}

    /** Everything, as a file. */
    @Get("/account/export")
    HttpResponse<?> export(HttpRequest<?> request) {
        return username(request).<HttpResponse<?>>map(this::file).orElseGet(() -> login(request));
    }

    private HttpResponse<?> file(String username) {
        String json = records.export(username, Instant.now()).toPrettyString();
        return HttpResponse.ok(json.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + username + ".json\"")
                .header("Cache-Control", "no-store");
    }

    /** Asks whether it is meant. */
    @Get("/account/erase")
    HttpResponse<?> ask(HttpRequest<?> request) {
        return username(request)
                .<HttpResponse<?>>map(name -> page(HttpStatus.OK, name, "", false))
                .orElseGet(() -> login(request));
    }

    private HttpResponse<?> page(HttpStatus status, String username, String typed, boolean wrong) {
        String title = PageTexts.here().say(wrong ? "erase.title-wrong" : "erase.heading");
        return Html.page(
                        status,
                        pages.render(
                                "erase",
                                new ErasePage(pages.still(title), username, typed, wrong, ownedAlone(username))))
                .header("Cache-Control", "no-store");
    }

    private List<Alone> ownedAlone(String username) {
        List<HubId> teams = records.ownedAlone(username);
        return hubs.findAll(teams).values().stream()
                .sorted(Comparator.comparing(Hub::id))
                .map(team -> new Alone(team.title(), "/" + team.id().path() + "/members/"))
                .toList();
    }

    /** Does it, when they typed their own name. */
    @Post("/account/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> erase(HttpRequest<?> request, @Body @Nullable String body) throws InterruptedException {
        Optional<String> username = username(request);
        if (username.isEmpty()) {
            return login(request);
        }
        String typed = Form.read(body, Set.of("name")).text("name").strip();
        if (!typed.equals(username.get())) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, username.get(), typed, true);
        }
        forget(username.get());
        Texts texts = PageTexts.here();
        Notice done = new Notice(
                pages.still(texts.say("erase.done")),
                texts.say("erase.done"),
                texts.say("erase.done-words"),
                "/",
                texts.say("site.home"));
        return Html.page(pages.render("notice", done))
                .cookie(SessionCookie.gone())
                .header("Cache-Control", "no-store");
    }

    /** The picture goes last: until then somebody could still have asked for it. */
    private void forget(String username) throws InterruptedException {
        List<HubId> teams = records.ownedAlone(username);
        Optional<String> picture = hubs.find(HubId.user(username)).map(Hub::avatar);
        records.erase(username);
        picture.ifPresent(pictures::forget);
        if (!teams.isEmpty()) {
            LOG.warn("nobody owns these teams any more; find them an owner on their pages: {}", teams);
        }
    }

    private static Optional<String> username(HttpRequest<?> request) {
        return Presence.of(request)
                .map(presence -> presence.signedIn().session().username());
    }

    private static HttpResponse<?> login(HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create(Pages.login(request)));
    }
}
