package org.fedoraproject.hubs.web.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param query part of a name or title; empty for everything
 * @param people whether in people alone
 * @param page from 1
 */
record Search(String query, boolean people, int page) {

    private static final int LONGEST = 100;

    private static final int LAST_PAGE = 10_000;

    /** From what an address holds; whatever makes no sense there counts as absent. */
    static Search of(@Nullable String query, @Nullable String kind, @Nullable Integer page) {
        int number = page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
        return new Search(PlainText.clean(query, LONGEST), "people".equals(kind), number);
    }

    Search onPage(int number) {
        return new Search(query, people, number);
    }

    Search among(boolean onlyPeople) {
        return new Search(query, onlyPeople, 1);
    }

    /** Its address. */
    String address() {
        StringBuilder out = new StringBuilder();
        if (!query.isEmpty()) {
            out.append("&q=").append(URLEncoder.encode(query, StandardCharsets.UTF_8));
        }
        if (people) {
            out.append("&kind=people");
        }
        if (page > 1) {
            out.append("&page=").append(page);
        }
        return "/explore/" + (out.isEmpty() ? "" : "?" + out.substring(1));
    }
}
