package org.fedoraproject.hubs.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import org.fedoraproject.hubs.web.access.TooManyException;
import org.fedoraproject.hubs.web.access.Viewers;

/** Bounds how often a person, or a visitor's address, may search, change things and call the interface for scripts. Thread-safe. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateFilter implements Ordered {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final String SUGGESTIONS = "/search/suggestions";

    private final ClientAddress address;
    private final Limit writes;
    private final Limit search;
    private final Limit suggestions;
    private final Limit api;

    RateFilter(ClientAddress address, RateConfiguration configuration) {
        this.address = address;
        this.writes = new Limit(configuration.writes(), configuration.remembered());
        this.search = new Limit(configuration.search(), configuration.remembered());
        this.suggestions = new Limit(configuration.suggestions(), configuration.remembered());
        this.api = new Limit(configuration.api(), configuration.remembered());
    }

    @Override
    public int getOrder() {
        return FilterOrder.RATE;
    }

    /** @throws TooManyException when it was too often */
    @RequestFilter
    void count(HttpRequest<?> request) {
        String path = request.getPath();
        if (path.startsWith("/api/")) {
            count(api, request, TooManyException.What.API);
        }
        if (path.startsWith("/reader/")) {
            // Secret addresses: so that nobody tries many, and no program asks without end.
            count(api, request, TooManyException.What.API);
        }
        if (path.equals("/logout")) {
            return; // whoever wants to leave may
        }
        if (path.endsWith("/layout/draft")) {
            // Each button of the page for layouts sends its form, which changes nothing until it is saved.
            count(api, request, TooManyException.What.WRITE);
        } else if (!SAFE.contains(request.getMethodName())) {
            count(writes, request, TooManyException.What.WRITE);
        } else if (isSearch(path)
                && !request.getParameters().get("q", String.class).orElse("").isBlank()) {
            count(path.equals(SUGGESTIONS) ? suggestions : search, request, TooManyException.What.SEARCH);
        }
    }

    private static boolean isSearch(String path) {
        return path.startsWith("/search") || path.startsWith("/people") || path.startsWith("/api/v1/search");
    }

    private void count(Limit limit, HttpRequest<?> request, TooManyException.What what) {
        String username = Viewers.of(request).username();
        String who = username == null ? "address " + address.of(request) : "person " + username;
        limit.take(who).ifPresent(wait -> {
            throw new TooManyException(what, wait);
        });
    }
}
