package org.fedoraproject.hubs.web.stream;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of their stream. All of it stands in the address, but for the tab, so that it can be kept under a name.
 *
 * @param tab which part of it
 * @param application the only one shown; empty for all
 * @param hub the only one whose entries are shown; absent for all
 * @param who by whom
 * @param words that an entry must have, in any case and order; empty for all
 * @param unread whether only what came after the last visit is shown
 * @param before below which place it begins; absent for the newest
 * @param until down to which place it goes, whatever came since; absent for one page
 */
public record StreamQuery(
        Tab tab,
        String application,
        @Nullable HubId hub,
        Who who,
        String words,
        boolean unread,
        @Nullable Cursor before,
        @Nullable Cursor until) {

    private static final int LONGEST = 100;

    private static final int MOST_WORDS = 10;

    /** By whom an entry is. */
    public enum Who {
        /** By anybody. */
        ANYBODY,
        /** By people. */
        PEOPLE,
        /** By machines. */
        MACHINES;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Who of(String key) {
            for (Who who : values()) {
                if (who.key().equals(key)) {
                    return who;
                }
            }
            return ANYBODY;
        }
    }

    /** A whole tab. */
    public static StreamQuery of(Tab tab) {
        return read(tab, name -> null);
    }

    /**
     * Reads an address; what it says that makes no sense counts for nothing.
     *
     * @param parameter value of a parameter by name, null when there is none
     */
    static StreamQuery read(Tab tab, Function<String, @Nullable String> parameter) {
        Function<String, String> text = name -> {
            String value = parameter.apply(name);
            return value == null ? "" : PlainText.clean(value, LONGEST);
        };
        String before = parameter.apply("before");
        String until = parameter.apply("until");
        return new StreamQuery(
                tab,
                text.apply("application"),
                HubId.parse(text.apply("hub")).orElse(null),
                Who.of(text.apply("who")),
                text.apply("q"),
                text.apply("unread").equals("yes"),
                before == null ? null : Cursor.parse(before).orElse(null),
                until == null ? null : Cursor.parse(until).orElse(null));
    }

    /** Reads what {@link #query} wrote, for a filter that somebody named. */
    public static StreamQuery ofSaved(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        return read(Tab.MINE, values::get);
    }

    /** Whether it leaves anything out. */
    boolean isFiltered() {
        return !query().isEmpty();
    }

    /** Its part of an address, without question mark and without the place where it begins; empty when it leaves nothing out. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("application", application);
        parts.put("hub", hub == null ? "" : hub.path());
        parts.put("who", who == Who.ANYBODY ? "" : who.key());
        parts.put("q", words);
        parts.put("unread", unread ? "yes" : "");
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + encode(part.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Its address from its beginning. */
    public String address() {
        String query = query();
        return tab.address() + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of what stands below a place. */
    String below(Cursor place) {
        String query = query();
        return tab.address() + "?" + query + (query.isEmpty() ? "" : "&") + "before=" + encode(place.toString());
    }

    /** The address of its first card alone. */
    String part() {
        String query = query();
        return tab.address() + "?" + query + (query.isEmpty() ? "" : "&") + "part=1";
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A broken escape is nothing that a page of ours sends.
            return "";
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether an entry is one of those, wherever it begins. */
    boolean takes(StreamItem item) {
        FeedEntry entry = item.entry();
        return (application.isEmpty() || entry.application().equals(application))
                && (hub == null || item.hubs().contains(hub))
                && switch (who) {
                    case ANYBODY -> true;
                    case PEOPLE -> entry.agent() != null;
                    case MACHINES -> entry.agent() == null;
                }
                && hasWords(entry);
    }

    private boolean hasWords(FeedEntry entry) {
        if (words.isEmpty()) {
            return true;
        }
        String all = (entry.said().plain() + " " + entry.application() + " " + String.join(" ", entry.packages()))
                .toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .limit(MOST_WORDS)
                .allMatch(all::contains);
    }
}
