package org.fedoraproject.hubs.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.person.SignedIn;
import org.fedoraproject.hubs.core.person.Theme;
import org.fedoraproject.hubs.core.person.TokenId;
import org.jspecify.annotations.Nullable;

/** Rows of people as core's nouns, and preferences as a column. Stateless. */
final class PersonRows {

    private PersonRows() {}

    static Person person(PersonRepository.PersonRow row) {
        return new Person(
                row.username(), row.title(), preferences(row.preferences()), row.disabledAt(), row.welcomedAt());
    }

    static SignedIn signedIn(PersonRepository.SessionRow row) {
        return new SignedIn(
                session(row),
                new Person(row.username(), row.title(), preferences(row.preferences()), null, row.welcomedAt()));
    }

    static Session session(PersonRepository.SessionRow row) {
        return new Session(
                new SessionId(row.id()),
                row.username(),
                texts(row.groups(), "groups of a session"),
                row.agent(),
                row.createdAt(),
                row.usedAt(),
                row.expiresAt());
    }

    static PersonalToken token(PersonRepository.TokenRow row) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : texts(row.scopes(), "scopes of a token")) {
            for (Scope scope : Scope.values()) {
                if (scope.name().equals(name)) {
                    scopes.add(scope);
                }
            }
        }
        return new PersonalToken(
                new TokenId(row.id()),
                row.username(),
                row.label(),
                scopes,
                row.createdAt(),
                row.usedAt(),
                row.expiresAt());
    }

    private static Set<String> texts(String json, String what) {
        Set<String> texts = new LinkedHashSet<>();
        Rows.array(json, what).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Preferences preferences(String json) {
        JsonNode told = Rows.json(json, "preferences of a person");
        return new Preferences(
                text(told, "timeZone"),
                theme(told.path("theme").asText()),
                told.path("unlisted").asBoolean(),
                text(told, "language"));
    }

    private static @Nullable String text(JsonNode told, String name) {
        return told.path(name).isTextual() ? told.path(name).asText() : null;
    }

    private static Theme theme(String word) {
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(word.toUpperCase(Locale.ROOT))) {
                return theme;
            }
        }
        return Theme.AUTO;
    }

    static ObjectNode json(Preferences preferences) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        if (preferences.timeZone() != null) {
            told.put("timeZone", preferences.timeZone());
        }
        if (preferences.language() != null) {
            told.put("language", preferences.language());
        }
        return told.put("theme", preferences.theme().name().toLowerCase(Locale.ROOT))
                .put("unlisted", preferences.unlisted());
    }
}
