package org.fedoraproject.hubs.listener.amqp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.http.UserAgent;
import org.jspecify.annotations.Nullable;

/**
 * Who runs this portal, told to brokers as client properties so that their administrators can reach somebody.
 *
 * @param mail address of {@code hubs.contact.mail}
 * @param bugs address of {@code hubs.contact.bugs}, where more about the portal can be read
 */
public record Contact(@Nullable String mail, @Nullable String bugs) {

    /** Nobody in particular. */
    public static final Contact NONE = new Contact(null, null);

    /** The client properties {@code app}, {@code app_url}, {@code app_contacts_email}. */
    Map<String, Object> properties() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("app", "Fedora Hubs");
        if (bugs != null && !bugs.isBlank()) {
            out.put("app_url", bugs);
        }
        if (mail != null && !mail.isBlank()) {
            out.put("app_contacts_email", List.of(mail));
        }
        return out;
    }

    /** The same for services over HTTP, as the header {@code User-Agent}. */
    public String userAgent() {
        return UserAgent.of(mail, bugs);
    }
}
