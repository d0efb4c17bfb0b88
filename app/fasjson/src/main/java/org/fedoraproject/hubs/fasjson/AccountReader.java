package org.fedoraproject.hubs.fasjson;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.fedoraproject.hubs.core.directory.Account;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What FASJSON says of a person. Who keeps their particulars to themselves has none here, whatever the answer holds. Stateless. */
final class AccountReader {

    private static final int MAX_NAME = 200;

    private AccountReader() {}

    static Account read(JsonNode person) {
        String username = person.path("username").asText("").toLowerCase(Locale.ROOT);
        boolean isPrivate = person.path("is_private").asBoolean(false);
        return isPrivate
                ? new Account(username, null, null, true)
                : new Account(username, name(person), zone(person), false);
    }

    private static @Nullable String name(JsonNode person) {
        String name = PlainText.clean(person.path("human_name").textValue(), MAX_NAME);
        return name.isEmpty() ? null : name;
    }

    private static @Nullable String zone(JsonNode person) {
        String zone = person.path("timezone").textValue();
        try {
            return zone == null || zone.isBlank()
                    ? null
                    : ZoneId.of(zone.strip()).getId();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
