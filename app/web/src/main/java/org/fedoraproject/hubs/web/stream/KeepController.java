package org.fedoraproject.hubs.web.stream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.EntryKind;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;
import org.jspecify.annotations.Nullable;

/** What people do with their own stream: all of it is theirs alone, and each answer leads back to where the form stood. */
@Controller("/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeepController {

    private static final String BACK = "back";

    private static final String ENTRY = "entry";

    private static final String NAME = "name";

    private static final String[] KIND = {"hub", "application", "action"};

    private final Streams streams;
    private final StreamDesk desk;
    private final Packages packages;

    KeepController(Streams streams, StreamDesk desk, Packages packages) {
        this.streams = streams;
        this.desk = desk;
        this.packages = packages;
    }

    /** Everything up to a moment is read; or no longer, when that was a mistake. */
    @Post("/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> read(HttpRequest<?> request, @Nullable @Body String body) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return RefusalPages.login("/stream/");
        }
        Form form = Form.read(body == null ? "" : body, Set.of("upTo", BACK));
        Instant now = Instant.now();
        Instant upTo = moment(form.one("upTo"));
        Reading before = streams.reading(username);
        // Nothing of the future is read: what comes is unread when it comes.
        desk.read(username, upTo.isAfter(now) ? now : upTo);
        return upTo.isBefore(before.readUpTo())
                ? Answers.back(form.one(BACK), "unread")
                : Answers.back(
                        form.one(BACK),
                        "read",
                        "upTo",
                        Long.toString(before.readUpTo().toEpochMilli()));
    }

    private static Instant moment(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException e) {
            throw new BadFormException("a moment that is none");
        }
    }

    /** About an entry that is kept. */
    @Post("/saved/{what:remove|restore|pin|unpin}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> saved(HttpRequest<?> request, @PathVariable String what, @Nullable @Body String body) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return RefusalPages.login("/stream/saved/");
        }
        Form form = Form.read(body == null ? "" : body, Set.of(ENTRY, BACK));
        String back = form.one(BACK).isEmpty() ? "/stream/saved/" : form.one(BACK);
        MessageId entry = entry(form.one(ENTRY));
        Instant now = Instant.now();
        boolean done = switch (what) {
            case "remove" -> streams.remove(username, entry, now);
            case "restore" -> streams.restore(username, entry, now);
            case "pin" -> streams.pin(username, entry, true);
            default -> streams.pin(username, entry, false);
        };
        String did = switch (what) {
            case "remove" -> "removed";
            case "restore" -> "restored";
            case "pin" -> "pinned";
            default -> "unpinned";
        };
        return done ? Answers.back(back, did, ENTRY, entry.value()) : Answers.back(back, "gone");
    }

    private static MessageId entry(String id) {
        try {
            return new MessageId(id);
        } catch (IllegalArgumentException e) {
            throw new BadFormException("an entry that is none");
        }
    }

    /** Hides a kind of entries, or shows it again. */
    @Post("/hides/{what:hide|show}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> hides(HttpRequest<?> request, @PathVariable String what, @Nullable @Body String body) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return RefusalPages.login("/stream/");
        }
        Form form = Form.read(body == null ? "" : body, Set.of(KIND[0], KIND[1], KIND[2], BACK));
        Hide hide = hide(form);
        boolean hides = what.equals("hide");
        boolean done = hides ? streams.hide(username, hide, Instant.now()) : streams.show(username, hide);
        desk.recount(username);
        return done
                ? Answers.back(
                        form.one(BACK),
                        hides ? "hidden" : "shown",
                        KIND[0],
                        form.one(KIND[0]),
                        KIND[1],
                        form.one(KIND[1]),
                        KIND[2],
                        form.one(KIND[2]))
                : Answers.back(form.one(BACK), hides ? "full" : "gone");
    }

    private static Hide hide(Form form) {
        String hub = form.one(KIND[0]);
        Optional<HubId> id = HubId.parse(hub);
        if (!hub.isEmpty() && id.isEmpty()) {
            throw new BadFormException("a hub that is none");
        }
        try {
            return new Hide(id.orElse(null), new EntryKind(form.one(KIND[1]), form.one(KIND[2])));
        } catch (IllegalArgumentException e) {
            throw new BadFormException("a kind that is none");
        }
    }

    /** Follows a package, or no longer. */
    @Post("/packages/{what:follow|unfollow}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> packages(HttpRequest<?> request, @PathVariable String what, @Nullable @Body String body) {
        String username = Viewers.of(request).username();
        if (username == null) {
            return RefusalPages.login("/stream/");
        }
        Form form = Form.read(body == null ? "" : body, Set.of(NAME, BACK));
        String name = form.one(NAME).strip();
        Instant now = Instant.now();
        if (what.equals("unfollow")) {
            boolean did = packages.unfollow(username, name, now);
            return did ? Answers.back(form.one(BACK), "unfollowed", NAME, name) : Answers.back(form.one(BACK), "gone");
        }
        return packages.follow(username, name, now)
                .<HttpResponse<?>>map(kept -> Answers.back(form.one(BACK), "followed", NAME, kept))
                .orElseGet(() -> Answers.back(form.one(BACK), "no-package"));
    }
}
