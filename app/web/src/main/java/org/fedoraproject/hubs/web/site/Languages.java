package org.fedoraproject.hubs.web.site;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the portal's languages somebody reads: what they chose, else what their browser asks for, else English. Stateless. */
public final class Languages {

    /** Those that every text is complete in. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** A longer list is nobody's. */
    private static final int LONGEST = 200;

    private Languages() {}

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
