package org.fedoraproject.hubs.web.stream;

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
import java.time.Instant;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.stream.EntryKind;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.Form;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Pages;
import org.jspecify.annotations.Nullable;

/** An entry by itself, and what somebody who is signed in does with it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryController {

    private static final String ADDRESS = "/{letter:[ut]}/{name:[^/]+}/entries/{id:[^/]+}";

    private final EntryFinder finder;
    private final EntryPages maker;
    private final Streams streams;
    private final StreamDesk desk;
    private final Pages pages;

    EntryController(EntryFinder finder, EntryPages maker, Streams streams, StreamDesk desk, Pages pages) {
        this.finder = finder;
        this.maker = maker;
        this.streams = streams;
        this.desk = desk;
        this.pages = pages;
    }

    /** The entry; a page that says so when nobody has it any more. */
    @Get(ADDRESS)
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String id) {
        EntryFinder.Found found = finder.find(request, id);
        EntryPage page = maker.page(request, found);
        return Html.page(page.card() == null ? HttpStatus.GONE : HttpStatus.OK, pages.render("entry", page));
    }

    /** Does something with it, and shows it again. */
    @Post(ADDRESS + "/{what:save|remove|restore|pin|unpin|hide|hide-everywhere|show|show-everywhere}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String what, @Nullable @Body String body) {
        Form.read(body == null ? "" : body, Set.of());
        EntryFinder.Found found = finder.find(request, id);
        String username = Viewers.of(request).username();
        String address = found.address();
        if (username == null) {
            return RefusalPages.login(address);
        }
        FeedEntry entry = found.entry();
        if (entry == null) {
            // Only what was removed a moment ago can still be brought back.
            boolean back = what.equals("restore") && streams.restore(username, found.id(), Instant.now());
            return Answers.back(
                    address, back ? "restored" : "gone", "entry", found.id().value());
        }
        boolean done = act(username, found, entry, what);
        desk.recount(username);
        return Answers.back(address, done ? did(what) : "full");
    }

    private boolean act(String username, EntryFinder.Found found, FeedEntry entry, String what) {
        Instant now = Instant.now();
        HubId hub = found.stand();
        EntryKind kind = EntryKind.of(entry);
        return switch (what) {
            case "save" -> save(username, found, entry, now);
            case "remove" -> streams.remove(username, entry.id(), now);
            case "restore" -> streams.restore(username, entry.id(), now);
            case "pin" -> save(username, found, entry, now) && streams.pin(username, entry.id(), true);
            case "unpin" -> streams.pin(username, entry.id(), false);
            case "hide" -> streams.hide(username, new Hide(hub, kind), now);
            case "hide-everywhere" -> streams.hide(username, new Hide(null, kind), now);
            case "show" -> streams.show(username, new Hide(hub, kind));
            default -> streams.show(username, new Hide(null, kind));
        };
    }

    private boolean save(String username, EntryFinder.Found found, FeedEntry entry, Instant now) {
        return streams.save(username, new SavedEntry(entry, finder.stands(username, found), now, false));
    }

    private static String did(String what) {
        return switch (what) {
            case "save" -> "saved-here";
            case "remove" -> "removed-here";
            case "restore" -> "restored-here";
            case "pin" -> "pinned-here";
            case "unpin" -> "unpinned-here";
            case "hide", "hide-everywhere" -> "hidden-here";
            default -> "shown-here";
        };
    }
}
