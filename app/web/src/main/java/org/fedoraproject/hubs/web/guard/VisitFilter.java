package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.web.access.Presence;

/** Notes which hubs people open. Thread-safe. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class VisitFilter {

    private static final int SUCCESS = 200;

    private static final Pattern PAGE = Pattern.compile("/[ut]/[^/]{1,200}/");

    private final VisitBook book;

    VisitFilter(VisitBook book) {
        this.book = book;
    }

    /** Only pages that were there for whoever asked. */
    @ResponseFilter
    void note(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() == SUCCESS && request.getMethodName().equals("GET")) {
            Presence.of(request)
                    .ifPresent(presence -> hub(request.getPath())
                            .ifPresent(hub ->
                                    book.note(presence.signedIn().session().username(), hub)));
        }
    }

    private static Optional<HubId> hub(String path) {
        return PAGE.matcher(path).matches() ? HubId.parse(path.substring(1, path.length() - 1)) : Optional.empty();
    }
}
