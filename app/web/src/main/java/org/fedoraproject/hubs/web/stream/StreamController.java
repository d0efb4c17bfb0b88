package org.fedoraproject.hubs.web.stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.hub.Fragments;
import org.fedoraproject.hubs.web.hub.LiveUpdates;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Pages;

/** The stream of whoever is signed in. Visitors are sent to sign in and come back. */
@Controller("/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StreamController {

    private final StreamReader reader;
    private final StreamPages maker;
    private final StreamDesk desk;
    private final LiveUpdates updates;
    private final Pages pages;

    StreamController(StreamReader reader, StreamPages maker, StreamDesk desk, LiveUpdates updates, Pages pages) {
        this.reader = reader;
        this.maker = maker;
        this.desk = desk;
        this.updates = updates;
        this.pages = pages;
    }

    /** Everything but what is hidden; the router takes the address with and without its last slash. */
    @Get
    HttpResponse<?> mine(HttpRequest<?> request) {
        return show(request, Tab.MINE);
    }

    /** One part of it. */
    @Get("/{tab:actions|mentions|saved|all}")
    HttpResponse<?> part(HttpRequest<?> request, @PathVariable String tab) {
        return show(request, Tab.of(tab).orElse(Tab.MINE));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Tab tab) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return RefusalPages.login(tab.address());
        }
        if (!request.getPath().endsWith("/")) {
            return HttpResponse.status(HttpStatus.PERMANENT_REDIRECT).header(HttpHeaders.LOCATION, tab.address());
        }
        StreamQuery query = StreamQuery.read(tab, request.getParameters()::get);
        // Asked before anything is read: what changes from here on reaches the page as an update.
        var from = updates.now();
        Followed followed = reader.followed(Viewers.of(request), username);
        StreamPages.Asked asked = StreamPages.Asked.of(request, username, followed, query);
        if (request.getParameters().contains("part")) {
            return fragment(request, asked);
        }
        desk.visit(username, Instant.now());
        Optional<Merged> merged = maker.merged(asked);
        merged.ifPresent(all -> desk.count(username, StreamPages.unread(all)));
        List<Seen> live = StreamPages.live(followed);
        String topics = live.stream().map(seen -> seen.hub().id().path()).collect(Collectors.joining(" "));
        Frame frame = new Frame(
                asked.texts().say("stream.title"),
                "",
                pages.mark(),
                updates.from(request, from, topics, live),
                false,
                "",
                List.of());
        return Html.page(pages.render("stream", maker.page(asked, frame, merged)));
    }

    private HttpResponse<?> fragment(HttpRequest<?> request, StreamPages.Asked asked) {
        if (request.getParameters().contains("pinned")) {
            return maker.pinned(asked)
                    .<HttpResponse<?>>map(card -> Fragments.answer(request, card, pages))
                    .orElseGet(HttpResponse::notFound);
        }
        Optional<Merged> merged = maker.merged(asked);
        merged.ifPresent(all -> desk.count(asked.username(), StreamPages.unread(all)));
        return Fragments.answer(request, maker.card(asked, merged), pages);
    }

    /**
     * What the rail shows.
     *
     * @param unread how many entries
     */
    record Unread(int unread) {}

    /** How many entries are unread, for scripts of pages. */
    @Get("/unread")
    HttpResponse<?> unread(HttpRequest<?> request) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return HttpResponse.unauthorized();
        }
        int count = desk.fresh(username).orElseGet(() -> {
            int counted = reader.merged(username, reader.followed(Viewers.of(request), username))
                    .map(StreamPages::unread)
                    .orElse(0);
            desk.count(username, counted);
            return counted;
        });
        return HttpResponse.ok(new Unread(count)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
