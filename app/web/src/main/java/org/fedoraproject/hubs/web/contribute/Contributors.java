package org.fedoraproject.hubs.web.contribute;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.function.Function;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.membership.Refusal;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.failure.RefusalPages;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.hub.HubNews;
import org.fedoraproject.hubs.web.hub.PathNames;

/** The way to a hub for whoever adds something to it, and back to the card afterwards. Thread-safe. */
@Singleton
public final class Contributors {

    private final HubGate gate;
    private final RefusalPages refusals;
    private final HubNews news;

    Contributors(HubGate gate, RefusalPages refusals, HubNews news) {
        this.gate = gate;
        this.refusals = refusals;
        this.news = news;
    }

    /**
     * Lets somebody who may do something about the hub that a request names do it. For others the hub is not there, or they sign in first,
     * or they read that it is not for them.
     */
    public HttpResponse<?> let(HttpRequest<?> request, Action action, Function<Seen, HttpResponse<?>> then) {
        Seen seen = PathNames.hub(request)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .orElseThrow(() -> NotFoundPages.hub(letter(request), PathNames.second(request)));
        if (seen.viewer().isVisitor()) {
            return RefusalPages.login("/" + seen.hub().id().path() + "/");
        }
        return seen.may(action) ? then.apply(seen) : forbidden(request, seen);
    }

    /** The answer for somebody who may not do it to this one thing. */
    public HttpResponse<?> forbidden(HttpRequest<?> request, Seen seen) {
        String key = seen.hub().archived() ? "contribute.archived" : "contribute.members";
        Saying why = Saying.of(key, "hub", seen.hub().title());
        return refusals.answer(request, seen.hub().id(), new Refusal(Refusal.Kind.FORBIDDEN, why));
    }

    private static String letter(HttpRequest<?> request) {
        return request.getPath().startsWith("/u/") ? "u" : "t";
    }

    /** Tells open pages that widgets of a kind show something else, and goes back to the hub, to the card of that number. */
    public HttpResponse<?> done(HubId hub, String kind, String card) {
        news.remembered(hub, kind);
        return HttpResponse.seeOther(URI.create("/" + hub.path() + "/" + anchor(card)));
    }

    private static String anchor(String card) {
        return card.isEmpty() ? "" : "#w" + card(card);
    }

    /** Number of a card as a form sends it, or nothing. */
    public static String card(String written) {
        if (!written.matches("[0-9]{0,18}")) {
            throw new BadFormException("a card that is no number");
        }
        return written;
    }
}
