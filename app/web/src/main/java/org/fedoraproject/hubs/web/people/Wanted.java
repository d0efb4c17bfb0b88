package org.fedoraproject.hubs.web.people;

import io.micronaut.http.HttpRequest;
import org.fedoraproject.hubs.core.search.PeopleFilter;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.site.Query;

/**
 * Which people an address asks for.
 *
 * @param query part of a name; empty for any
 * @param initial {@code a} to {@code z}, or {@link PeopleFilter#OTHERS}; empty for any
 * @param page from 1
 */
record Wanted(String query, String initial, int page) {

    private static final int LONGEST = 100;

    private static final int LAST_PAGE = 10_000;

    /** What makes no sense counts as absent. */
    static Wanted of(HttpRequest<?> request) {
        var parameters = request.getParameters();
        String initial = PlainText.clean(parameters.get("letter"), 2);
        return new Wanted(
                PlainText.clean(parameters.get("q"), LONGEST),
                initial.matches("[a-z]") || initial.equals(PeopleFilter.OTHERS) ? initial : "",
                Math.clamp(parameters.get("page", Integer.class).orElse(1), 1, LAST_PAGE));
    }

    Wanted under(String other) {
        return new Wanted(query, other, 1);
    }

    Wanted onPage(int number) {
        return new Wanted(query, initial, number);
    }

    String address() {
        return Query.to("/people/")
                .with("q", query)
                .with("letter", initial)
                .page(page)
                .toString();
    }
}
