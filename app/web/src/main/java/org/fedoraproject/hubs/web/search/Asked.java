package org.fedoraproject.hubs.web.search;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.search.Words;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.site.Query;

/**
 * What a request looks for.
 *
 * @param text as it was typed, cleaned; at most {@link #LONGEST} characters
 * @param words of it
 * @param part which of the results, all of them a little when absent
 * @param page from 1
 * @param tooLong whether more was typed than that
 */
record Asked(String text, List<String> words, Part part, int page, boolean tooLong) {

    /** Most characters of a question. */
    static final int LONGEST = 100;

    private static final int SHORTEST = 2;

    private static final int LAST_PAGE = 500;

    /** Parts of the results, as addresses name them. */
    enum Part {
        /** A little of each. */
        ALL,
        /** Teams. */
        TEAMS,
        /** People. */
        PEOPLE,
        /** What happened. */
        ACTIVITY;

        String word() {
            return this == ALL ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** From what an address holds; whatever makes no sense there counts as absent. */
    static Asked of(HttpRequest<?> request) {
        var parameters = request.getParameters();
        String typed = PlainText.clean(parameters.get("q"), LONGEST + 1);
        String kind = Optional.ofNullable(parameters.get("kind")).orElse("");
        Part part = List.of(Part.values()).stream()
                .filter(each -> each.word().equals(kind))
                .findFirst()
                .orElse(Part.ALL);
        int page = parameters.get("page", Integer.class).orElse(1);
        boolean tooLong = typed.length() > LONGEST;
        String text = PlainText.clean(typed, LONGEST);
        return new Asked(text, Words.of(text), part, Math.clamp(page, 1, LAST_PAGE), tooLong);
    }

    /** Whether there is too little to look for; an ideograph is a word. */
    boolean isTooShort() {
        String all = String.join("", words);
        return all.length() < SHORTEST && all.codePoints().noneMatch(Character::isIdeographic);
    }

    String address(Part other, int number) {
        return Query.to("/search")
                .with("q", text)
                .with("kind", other.word())
                .page(number)
                .toString();
    }
}
