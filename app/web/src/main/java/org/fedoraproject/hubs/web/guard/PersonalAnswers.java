package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.fedoraproject.hubs.web.access.Viewers;

/** What was made for somebody stays with nobody in between: no cache keeps it. Answers for visitors are as they were. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PersonalAnswers {

    /** Marks it, unless it is the same for everybody. */
    @ResponseFilter
    void mark(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (Unpersonal.is(request)) {
            return;
        }
        if (!Viewers.of(request).isVisitor()) {
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        // A cache that keeps a visitor's page must not give it to somebody who is signed in.
        response.header(HttpHeaders.VARY, "Cookie");
    }
}
