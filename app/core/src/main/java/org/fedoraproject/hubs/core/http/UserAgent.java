package org.fedoraproject.hubs.core.http;

import java.util.StringJoiner;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Who asks, as the header {@code User-Agent}: so that a service that is asked too much knows whom to tell. Stateless. */
public final class UserAgent {

    private static final int MAX_LENGTH = 200;

    private UserAgent() {}

    /**
     * The header's value.
     *
     * @param mail address of {@code hubs.contact.mail}
     * @param bugs address of {@code hubs.contact.bugs}, where more about the portal can be read
     */
    public static String of(@Nullable String mail, @Nullable String bugs) {
        StringJoiner who = new StringJoiner("; ", " (", ")").setEmptyValue("");
        if (bugs != null && !bugs.isBlank()) {
            who.add("+" + PlainText.clean(bugs, MAX_LENGTH));
        }
        if (mail != null && !mail.isBlank()) {
            who.add(PlainText.clean(mail, MAX_LENGTH));
        }
        return "Fedora-Hubs/1" + who.toString().replaceAll("[^\\x20-\\x7e]", "");
    }
}
