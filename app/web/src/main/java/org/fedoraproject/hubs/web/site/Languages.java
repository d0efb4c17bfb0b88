package org.fedoraproject.hubs.web.site;

import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the portal's languages somebody reads: what they chose, else what their browser asks for, else English. Stateless. */
public final class Languages {

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

    /** That of whoever sent a request. */
    public static Locale of(HttpRequest<?> request) {
        return asked(request.getHeaders().get("Accept-Language"));
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
