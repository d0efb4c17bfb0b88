package org.fedoraproject.hubs.core.update;

import java.util.Optional;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;

/** Whose event streams are over. Streams of people who are not signed in have no token and are not meant. */
public sealed interface Ended {

    /** Topic of the updates that say so; no hub's, so that nobody can listen to it. */
    String TOPIC = "!ended";

    /** Event of these updates. */
    String EVENT = "ended";

    /**
     * Those of one session: it was ended.
     *
     * @param id the session's public id
     */
    record Session(UUID id) implements Ended {}

    /**
     * Those of one person: signed out everywhere, disabled, or what they may see changed.
     *
     * @param username account name
     */
    record Person(String username) implements Ended {}

    /**
     * Those that a token opened for a hub: who may see it changed.
     *
     * @param id which hub
     */
    record Hub(HubId id) implements Ended {}

    /** {@code session:…}, {@code person:…} or {@code hub:…}: how it is written down. */
    default String text() {
        return switch (this) {
            case Session session -> "session:" + session.id();
            case Person person -> "person:" + person.username();
            case Hub hub -> "hub:" + hub.id().path();
        };
    }

    /** Reads {@link #text}; empty for anything else. */
    static Optional<Ended> parse(String text) {
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        try {
            return switch (colon < 0 ? "" : text.substring(0, colon)) {
                case "session" -> Optional.of(new Session(UUID.fromString(rest)));
                case "person" -> HubId.isName(rest) ? Optional.of(new Person(rest)) : Optional.empty();
                case "hub" -> HubId.parse(rest).map(Hub::new);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As an update on its reserved topic. */
    default Update update() {
        return new Update(TOPIC, EVENT, "{\"ended\":\"" + text() + "\"}", true);
    }

    /** Reads {@link #update}; empty for any other. */
    static Optional<Ended> of(Update update) {
        String data = update.data();
        String start = "{\"ended\":\"";
        return update.topic().equals(TOPIC) && data.startsWith(start) && data.endsWith("\"}")
                ? parse(data.substring(start.length(), data.length() - 2))
                : Optional.empty();
    }
}
