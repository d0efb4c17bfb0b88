package org.fedoraproject.hubs.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read on a page of the {@link PseudoLanguage} that stands outside of its brackets: texts, and attributes that are read out.
 * Elements that say that they are in another language are left out, and so is code.
 */
final class BareWords {

    private static final Pattern TOKEN =
            Pattern.compile("<!--.*?-->|<![^>]*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>|[^<]+", Pattern.DOTALL);

    private static final Pattern READ =
            Pattern.compile(" (?:aria-label|aria-description|placeholder|title|alt)=\"([^\"]*)\"");

    private static final Pattern LANGUAGE = Pattern.compile(" lang=\"([^\"]*)\"");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private static final Set<String> VOID = Set.of(
            "meta", "link", "input", "br", "hr", "img", "wbr", "use", "path", "rect", "circle", "polyline", "line");

    private static final Set<String> SILENT = Set.of("script", "style", "svg", "code", "kbd", "pre");

    private final List<String> found = new ArrayList<>();
    private final Deque<Boolean> heard = new ArrayDeque<>();
    private int depth;

    private BareWords() {}

    /** In order, as they stand. */
    static List<String> of(String html) {
        BareWords words = new BareWords();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(2) != null) {
                words.tag(token.group(1), token.group(2).toLowerCase(Locale.ROOT), token.group(3));
            } else if (words.isHeard() && !token.group().startsWith("<")) {
                words.text(token.group());
            }
        }
        return words.found;
    }

    private boolean isHeard() {
        return heard.isEmpty() || heard.peek();
    }

    private void tag(String slash, String name, String attributes) {
        if (!slash.isEmpty()) {
            heard.poll();
            return;
        }
        Matcher language = LANGUAGE.matcher(attributes);
        boolean ours = !language.find() || language.group(1).equals(PseudoLanguage.TAG);
        boolean now = isHeard() && ours && !SILENT.contains(name);
        if (now) {
            Matcher read = READ.matcher(attributes);
            while (read.find()) {
                int before = depth;
                depth = 0;
                text(read.group(1));
                depth = before;
            }
        }
        if (!VOID.contains(name) && !attributes.endsWith("/")) {
            heard.push(now);
        }
    }

    /** Texts may begin in one element and end in another. */
    private void text(String text) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '⟦') {
                depth++;
            } else if (c == '⟧') {
                depth--;
                bare.append('\n');
            } else if (depth == 0) {
                bare.append(c);
            }
        }
        bare.toString()
                .replaceAll("&[a-z]+;|&#\\d+;|&#x[0-9A-F]+;", " ")
                .lines()
                .map(String::strip)
                .filter(line -> LETTERS.matcher(line).find())
                .forEach(found::add);
    }
}
