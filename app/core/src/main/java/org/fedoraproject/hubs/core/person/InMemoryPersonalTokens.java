package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Personal tokens in memory. Thread-safe: one lock, held briefly. */
final class InMemoryPersonalTokens implements PersonalTokens {

    private final People people;
    private final Map<SecretDigest, PersonalToken> tokens = new LinkedHashMap<>();

    InMemoryPersonalTokens(People people) {
        this.people = people;
    }

    @Override
    public synchronized boolean create(SecretDigest digest, PersonalToken token, int most) {
        return of(token.username()).size() < most && tokens.put(digest, token) == null;
    }

    @Override
    public synchronized Optional<PersonalToken> find(SecretDigest digest, Instant now) {
        return Optional.ofNullable(tokens.get(digest))
                .filter(token -> token.expiresAt().isAfter(now))
                .filter(token -> people.find(token.username())
                        .filter(person -> !person.disabled())
                        .isPresent());
    }

    @Override
    public synchronized void touch(TokenId id, Instant now) {
        tokens.replaceAll((digest, token) -> token.id().equals(id)
                ? new PersonalToken(
                        id, token.username(), token.label(), token.scopes(), token.createdAt(), now, token.expiresAt())
                : token);
    }

    @Override
    public synchronized List<PersonalToken> of(String username) {
        return tokens.values().stream()
                .filter(token -> token.username().equals(username))
                .sorted(Comparator.comparing(PersonalToken::createdAt).reversed())
                .toList();
    }

    @Override
    public synchronized boolean revoke(String username, TokenId id) {
        return tokens.values()
                .removeIf(
                        token -> token.username().equals(username) && token.id().equals(id));
    }
}
