package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.fedoraproject.hubs.web.site.Languages;

/** Says of every page which language it is in, and to caches that it depends on what the reader asks for. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class LanguageHeaders {

    /** Adds them to pages and fragments. */
    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean page = response.getContentType()
                .filter(type -> "text".equals(type.getType()) && "html".equals(type.getSubtype()))
                .isPresent();
        if (page) {
            response.header(HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).toLanguageTag())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
