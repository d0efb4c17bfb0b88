package org.fedoraproject.hubs.widgets;

import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.ApplicationNames;

/** What people call the applications of the bus, in their language. Stateless and thread-safe. */
public final class ApplicationTexts {

    private static final String BASE = "org/fedoraproject/hubs/widgets/messages";

    private static final ClassLoader LOADER = ApplicationTexts.class.getClassLoader();

    private static final Map<String, String> KNOWN = MessageFiles.patterns(LOADER, BASE, "en");

    private ApplicationTexts() {}

    /** The word for an application; its own name when there is no better one. */
    public static String of(String application, Locale locale) {
        String english = ApplicationNames.of(application);
        String key = "application." + english.replace(' ', '_');
        return KNOWN.containsKey(key) ? MessageFiles.at(LOADER, BASE, locale).say(key) : english;
    }

    /** The word for all that have no place of their own. */
    public static String other(Locale locale) {
        return MessageFiles.at(LOADER, BASE, locale).say("application.other");
    }
}
