package org.fedoraproject.hubs.web.syndication;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.NotFoundPages;
import org.fedoraproject.hubs.web.feed.VisibleFeeds;
import org.fedoraproject.hubs.web.hub.PathNames;
import org.fedoraproject.hubs.web.site.PublicAddress;

/**
 * The feed of a hub for programs that read feeds. Whoever may not see it on the hub's page gets what a name that nobody has gives.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SyndicationController {

    private final HubGate gate;
    private final VisibleFeeds feeds;
    private final PublicAddress address;

    SyndicationController(HubGate gate, VisibleFeeds feeds, PublicAddress address) {
        this.gate = gate;
        this.feeds = feeds;
        this.address = address;
    }

    /** As Atom. */
    @Get("/{letter:[ut]}/{name:[^/]+}/feed.atom")
    HttpResponse<?> atom(HttpRequest<?> request, @PathVariable String letter) {
        return feed(request, letter, Format.ATOM);
    }

    /** As JSON Feed. */
    @Get("/{letter:[ut]}/{name:[^/]+}/feed.json")
    HttpResponse<?> json(HttpRequest<?> request, @PathVariable String letter) {
        return feed(request, letter, Format.JSON);
    }

    /** As ActivityStreams. */
    @Get("/{letter:[ut]}/{name:[^/]+}/feed.as2.json")
    HttpResponse<?> activities(HttpRequest<?> request, @PathVariable String letter) {
        return feed(request, letter, Format.ACTIVITIES);
    }

    private HttpResponse<?> feed(HttpRequest<?> request, String letter, Format format) {
        String name = PathNames.second(request);
        Channel channel = HubId.parse(letter + "/" + name)
                .flatMap(id -> gate.open(Viewers.of(request), id))
                .flatMap(seen ->
                        feeds.read(seen).map(feed -> Channel.of(address.of(request), seen.hub(), feed.entries())))
                .orElseThrow(() -> NotFoundPages.hub(letter, name));
        return FeedFile.answer(request, channel, format).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
