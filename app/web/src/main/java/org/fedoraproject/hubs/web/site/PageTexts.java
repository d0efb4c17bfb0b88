package org.fedoraproject.hubs.web.site;

import io.micronaut.http.context.ServerRequestContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.widgets.MessageFiles;
import org.fedoraproject.hubs.widgets.Texts;

/**
 * The texts of pages: {@code settings.save} is {@code save} in {@code messages/settings_<language>.properties} of the frontend module.
 * Immutable and thread-safe.
 *
 * @param locale their language
 */
public record PageTexts(Locale locale) implements Texts {

    private static final String FOLDER = "messages/";

    /** Those of one language. */
    public static Texts in(Locale locale) {
        return new PageTexts(locale);
    }

    /** Those of whoever sent the request that this thread works on; English where there is none. */
    public static Texts here() {
        return in(ServerRequestContext.currentRequest().map(Languages::of).orElse(Locale.ENGLISH));
    }

    /** A saying in the language of whoever sent the request that this thread works on. */
    public static String said(Saying saying) {
        return said(saying, here());
    }

    /** A saying in English, as the interface for scripts speaks it. */
    public static String english(Saying saying) {
        return said(saying, in(Locale.ENGLISH));
    }

    private static String said(Saying saying, Texts texts) {
        Map<String, Object> values = new HashMap<>(saying.values());
        values.replaceAll((name, value) -> value instanceof Instant day ? Moments.day(day, texts) : value);
        return texts.say(saying.key(), values);
    }

    @Override
    public String say(String key, Map<String, ?> values) {
        return of(key).say(name(key), values);
    }

    @Override
    public boolean has(String key) {
        return of(key).has(name(key));
    }

    private Texts of(String key) {
        return MessageFiles.at(PageTexts.class.getClassLoader(), FOLDER + key.substring(0, dot(key)), locale);
    }

    private static String name(String key) {
        return key.substring(dot(key) + 1);
    }

    private static int dot(String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("the key of a page's text is SUBJECT.NAME, not \"" + key + "\"");
        }
        return dot;
    }
}
