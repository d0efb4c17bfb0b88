package org.fedoraproject.hubs.core.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory. Thread-safe. */
final class InMemorySessions implements Sessions {

    private final People people;
    private final Map<SecretDigest, Session> sessions = new ConcurrentHashMap<>();

    InMemorySessions(People people) {
        this.people = people;
    }

    @Override
    public void begin(SecretDigest token, Session session) {
        sessions.put(token, session);
    }

    @Override
    public Optional<SignedIn> find(SecretDigest token, Instant now, Duration idle) {
        return Optional.ofNullable(sessions.get(token))
                .filter(session -> lives(session, now, idle))
                .flatMap(session -> people.find(session.username())
                        .filter(person -> !person.disabled())
                        .map(person -> new SignedIn(session, person)));
    }

    private static boolean lives(Session session, Instant now, Duration idle) {
        return session.expiresAt().isAfter(now) && session.usedAt().plus(idle).isAfter(now);
    }

    @Override
    public void touch(SessionId id, Instant now) {
        sessions.replaceAll((token, session) -> session.id().equals(id)
                ? new Session(
                        id,
                        session.username(),
                        session.groups(),
                        session.agent(),
                        session.createdAt(),
                        now,
                        session.expiresAt())
                : session);
    }

    @Override
    public List<Session> of(String username, Instant now, Duration idle) {
        return sessions.values().stream()
                .filter(session -> session.username().equals(username))
                .filter(session -> lives(session, now, idle))
                .sorted(Comparator.comparing(Session::usedAt).reversed())
                .toList();
    }

    @Override
    public boolean end(String username, SessionId id) {
        return sessions.values()
                .removeIf(session ->
                        session.username().equals(username) && session.id().equals(id));
    }

    @Override
    public Set<SessionId> endAll(String username) {
        Set<SessionId> ended = new HashSet<>();
        sessions.values().removeIf(session -> session.username().equals(username) && ended.add(session.id()));
        return ended;
    }

    @Override
    public int purge(Instant now, Duration idle) {
        int before = sessions.size();
        sessions.values().removeIf(session -> !lives(session, now, idle));
        return before - sessions.size();
    }
}
