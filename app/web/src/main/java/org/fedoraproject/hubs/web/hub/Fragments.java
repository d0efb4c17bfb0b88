package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.function.Supplier;
import org.fedoraproject.hubs.web.site.Html;
import org.fedoraproject.hubs.web.site.Pages;

/** Answers with one card, or with 304 when the browser shows it already. Stateless. */
public final class Fragments {

    private Fragments() {}

    /**
     * What the template sees.
     *
     * @param card the card
     */
    record View(WidgetCard card) {}

    /** Whether the browser shows what has this tag: alone, among others, or as a weak one (RFC 9110). */
    static boolean isShown(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(sent -> sent.strip().equals("*") || sent.contains(tag));
    }

    /** The card for whoever sent this request. */
    public static MutableHttpResponse<?> answer(HttpRequest<?> request, WidgetCard card, Pages pages) {
        return answer(request, card.etag(), () -> pages.render("fragment", new View(card)));
    }

    /**
     * A fragment for whoever sent this request.
     *
     * @param etag fingerprint of what it shows
     * @param html is asked only when the browser does not show it already
     */
    static MutableHttpResponse<?> answer(HttpRequest<?> request, String etag, Supplier<String> html) {
        String tag = "\"" + etag + "\"";
        MutableHttpResponse<?> response = isShown(request, tag)
                ? HttpResponse.notModified().header(HttpHeaders.CACHE_CONTROL, "no-cache")
                : Html.page(html.get());
        return response.header(HttpHeaders.ETAG, tag);
    }
}
