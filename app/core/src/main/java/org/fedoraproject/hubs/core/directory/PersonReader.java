package org.fedoraproject.hubs.core.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.directory.Directory.Person;
import org.fedoraproject.hubs.core.hub.HubId;

/** One entry below {@code people}. Stateless. */
final class PersonReader {

    static final Set<String> FIELDS = ordered("username", "name", "timezone", "summary", "aliases", "bot");

    private static final Set<String> PLACES =
            ordered("email", "irc", "matrix", "forge", "pagure", "github", "gitlab", "bugzilla");

    private PersonReader() {}

    /** A set that messages list in this order. */
    static Set<String> ordered(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }

    static Person read(Entry entry) {
        String username = accountName(entry, "username");
        return new Person(
                username,
                entry.line("name").orElse(username),
                zone(entry).orElse(null),
                entry.line("summary").orElse(""),
                aliases(entry),
                entry.flag("bot"));
    }

    /** A field that must be there and be the name of a hub. */
    static String accountName(Entry entry, String field) {
        String name = entry.line(field).orElse("");
        if (name.isEmpty()) {
            entry.problem(field, "is missing; every entry needs it");
        } else if (!HubId.isName(name)) {
            entry.problem(field, "'" + name + "' may hold letters, digits and . _ - + only, at most 64 of them");
        }
        return name;
    }

    private static Optional<String> zone(Entry entry) {
        Optional<String> zone = entry.line("timezone");
        try {
            return zone.map(ZoneId::of).map(ZoneId::getId);
        } catch (DateTimeException e) {
            entry.problem("timezone", "'" + zone.orElse("") + "' is no zone; write it as Europe/Paris");
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> aliases(Entry entry) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        entry.fields("aliases", PLACES).ifPresent(places -> {
            for (String place : PLACES) {
                if (places.given().contains(place)) {
                    boolean mail = place.equals("email");
                    aliases.put(
                            place,
                            places.list(
                                    place,
                                    name -> !name.isEmpty() && (!mail || name.indexOf('@') > 0),
                                    mail ? "an e-mail address" : "a name"));
                }
            }
        });
        return Map.copyOf(aliases);
    }
}
