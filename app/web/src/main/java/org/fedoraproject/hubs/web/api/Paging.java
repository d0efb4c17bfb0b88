package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list somebody wants.
 *
 * @param offset how many to skip
 * @param limit most to return
 */
record Paging(int offset, int limit) {

    /** Of lists that say nothing else. */
    static final int USUAL = 50;

    /** Most in one answer. */
    static final int MOST = 100;

    private static final int LAST = 100_000;

    /** @throws ProblemException when a number makes no sense */
    static Paging of(@Nullable Integer offset, @Nullable Integer limit) {
        int skip = offset == null ? 0 : offset;
        int most = limit == null ? USUAL : limit;
        if (skip < 0 || skip > LAST) {
            throw ProblemException.of(400, "offset", "A number from 0 to " + LAST + ".");
        }
        if (most < 1 || most > MOST) {
            throw ProblemException.of(400, "limit", "A number from 1 to " + MOST + ".");
        }
        return new Paging(skip, most);
    }

    /** An answer with the header {@code Link} of a list (RFC 8288): its neighbours, with whatever else was asked for; none has none. */
    HttpResponse<?> linked(MutableHttpResponse<?> answer, HttpRequest<?> request, boolean more) {
        List<String> links = new ArrayList<>();
        if (offset > 0) {
            links.add(link(request, Math.max(0, offset - limit), "prev"));
            links.add(link(request, 0, "first"));
        }
        if (more) {
            links.add(link(request, offset + limit, "next"));
        }
        return links.isEmpty() ? answer : answer.header("Link", String.join(", ", links));
    }

    private String link(HttpRequest<?> request, int from, String relation) {
        StringBuilder address = new StringBuilder(request.getUri().getRawPath()).append('?');
        // As it was sent: decoded and encoded again it could be another question, or none.
        for (String pair : String.valueOf(request.getUri().getRawQuery()).split("&", -1)) {
            if (pair.indexOf('=') > 0 && !pair.startsWith("offset=") && !pair.startsWith("limit=")) {
                address.append(pair).append('&');
            }
        }
        address.append("offset=").append(from).append("&limit=").append(limit);
        return "<" + URI.create(address.toString()).toASCIIString() + ">; rel=\"" + relation + "\"";
    }
}
