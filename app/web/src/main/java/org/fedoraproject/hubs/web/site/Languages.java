package org.fedoraproject.hubs.web.site;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.web.access.Presence;
import org.jspecify.annotations.Nullable;

/** Which of the portal's languages somebody reads: what they chose, else what their browser asks for, else English. Stateless. */
public final class Languages {

    /** The cookie that keeps what a visitor chose: a tag. */
    public static final String COOKIE = "__Host-hubs-language";

    private static final String LIST = "messages/languages.txt";

    /** English, and those that lists of this name on the class path name: one tag a line. */
    public static final List<Locale> SPOKEN = spoken();

    /** A longer list is nobody's. */
    private static final int LONGEST = 200;

    private Languages() {}

    private static List<Locale> spoken() {
        LinkedHashSet<Locale> found = new LinkedHashSet<>(Set.of(Locale.ENGLISH));
        try {
            for (URL list : Collections.list(Languages.class.getClassLoader().getResources(LIST))) {
                try (InputStream in = list.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(tag -> !tag.isEmpty())
                            .map(Locale::forLanguageTag)
                            .forEach(found::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST, e);
        }
        return List.copyOf(found);
    }

    /** That of whoever sent a request. Scripts are spoken to in English, which does not change with the machine they run on. */
    public static Locale of(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) {
            return Locale.ENGLISH;
        }
        Optional<Presence> presence = Presence.of(request);
        // Whoever is signed in and chose none wants what their browser asks for, not what was chosen before they came.
        Optional<String> chosen = presence.isPresent()
                ? presence.map(each -> each.signedIn().person().preferences().language())
                : request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
        return chosen.flatMap(Languages::find)
                .orElseGet(() -> asked(request.getHeaders().get("Accept-Language")));
    }

    /** The language of that tag, if the portal speaks it. */
    public static Optional<Locale> find(String tag) {
        return SPOKEN.stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst();
    }

    /**
     * A language that pages could speak.
     *
     * @param tag of it
     * @param name of it, in itself
     */
    public record Other(String tag, String name) {}

    /** Those that a page in this one offers. */
    static List<Other> others(Locale spoken) {
        return SPOKEN.stream()
                .filter(each -> !each.equals(spoken))
                .map(each -> new Other(each.toLanguageTag(), each.getDisplayLanguage(each)))
                .toList();
    }

    private static Locale asked(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
