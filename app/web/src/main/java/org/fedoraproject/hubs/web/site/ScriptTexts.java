package org.fedoraproject.hubs.web.site;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.widgets.MessageFiles;

/** What modules in browsers say, as every page carries it: the patterns of {@code messages/script_<language>.properties}. Thread-safe. */
final class ScriptTexts {

    private static final String BASE = "messages/script";

    /** One for each of the portal's own languages. */
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private ScriptTexts() {}

    /** A JSON object of keys and patterns; what a language lacks is in English. */
    static String in(Locale locale) {
        return MADE.computeIfAbsent(locale.getLanguage(), ScriptTexts::make);
    }

    private static String make(String language) {
        ClassLoader loader = ScriptTexts.class.getClassLoader();
        Map<String, String> texts = new TreeMap<>(MessageFiles.patterns(loader, BASE, Locale.ENGLISH.getLanguage()));
        texts.putAll(MessageFiles.patterns(loader, BASE, language));
        return BoundedJson.write(texts);
    }
}
