package org.fedoraproject.hubs.web.syndication;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.PublicAddress;

/**
 * Feeds under secret addresses, for programs that cannot sign in. Whatever is wrong with an address, it gives the same answer. The secret
 * stands in the path: no log names these paths, and no page they lead to is told of them.
 */
@Controller("/reader/{secret:[^/]+}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReaderController {

    private final ReaderChannels channels;
    private final PublicAddress address;

    ReaderController(ReaderChannels channels, PublicAddress address) {
        this.channels = channels;
        this.address = address;
    }

    /** As Atom. */
    @Get("/feed.atom")
    HttpResponse<?> atom(HttpRequest<?> request, @PathVariable String secret) {
        return feed(request, secret, Format.ATOM);
    }

    /** As JSON Feed. */
    @Get("/feed.json")
    HttpResponse<?> json(HttpRequest<?> request, @PathVariable String secret) {
        return feed(request, secret, Format.JSON);
    }

    /** As ActivityStreams. */
    @Get("/feed.as2.json")
    HttpResponse<?> activities(HttpRequest<?> request, @PathVariable String secret) {
        return feed(request, secret, Format.ACTIVITIES);
    }

    private HttpResponse<?> feed(HttpRequest<?> request, String secret, Format format) {
        String site = address.of(request);
        Optional<Channel> channel = Secret.parse(secret)
                .flatMap(known -> channels.find(known.digest(), site, PageTexts.in(Languages.of(request))))
                .map(found -> found.at(site + "/reader/" + secret + "/feed"));
        MutableHttpResponse<?> answer = channel.<MutableHttpResponse<?>>map(found ->
                        FeedFile.answer(request, found, format).header(HttpHeaders.CACHE_CONTROL, "private, no-cache"))
                .orElseGet(() -> gone(request));
        return answer.header("X-Robots-Tag", "noindex");
    }

    private static MutableHttpResponse<?> gone(HttpRequest<?> request) {
        return HttpResponse.status(HttpStatus.NOT_FOUND)
                .body(PageTexts.in(Languages.of(request)).say("reader.gone"))
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
