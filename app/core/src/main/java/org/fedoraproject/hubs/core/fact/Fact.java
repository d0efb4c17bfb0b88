package org.fedoraproject.hubs.core.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.FactRules;
import org.fedoraproject.hubs.core.activity.StatedFact;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.jspecify.annotations.Nullable;

/**
 * Something a hub remembers longer than its feed does.
 *
 * @param hub whose it is
 * @param kind what sort, such as {@code meeting}, {@code badge}, {@code help}, {@code link}: lower-case letters and dashes, at most 40
 * @param key unique among those of its hub and kind, at most 200 characters; the same message told twice has the same key
 * @param at when it was so, to the millisecond; of two with one key the later one stays
 * @param until when it ends or is over; absent when never
 * @param by username of who said so; absent when nobody can be named
 * @param content what a widget needs of it, a JSON object of at most 4 KB
 */
public record Fact(
        HubId hub,
        String kind,
        String key,
        Instant at,
        @Nullable Instant until,
        @Nullable String by,
        JsonNode content) {

    /** Newest first; those of one instant by kind and key, descending, so that every store keeps the same ones. */
    public static final Comparator<Fact> NEWEST_FIRST = Comparator.comparing(Fact::at)
            .thenComparing(Fact::kind)
            .thenComparing(Fact::key)
            .thenComparing(fact -> fact.hub().path())
            .reversed();

    /** @throws IllegalArgumentException when a part is no such thing; the message says which */
    public Fact {
        FactRules.check(kind, key, content);
        FactRules.check(kind, at, until);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What a message states as facts of the hubs that remember it, of those whose feeds its activity entered; none when no such hub is
     * among them.
     */
    public static Stream<Fact> of(StatedFact stated, Collection<FeedId> feeds) {
        return feeds.stream()
                .map(feed -> HubId.parse(feed.value()))
                .flatMap(Optional::stream)
                .filter(hub -> isRememberedBy(hub, stated.person()))
                .map(hub -> new Fact(
                        hub, stated.kind(), stated.key(), stated.at(), stated.until(), stated.by(), stated.content()));
    }

    private static boolean isRememberedBy(HubId hub, @Nullable String person) {
        return person == null
                ? hub.kind() == HubKind.TEAM
                : hub.kind() == HubKind.USER && hub.name().equals(person);
    }

    /** A text of its content; empty when there is none. */
    public String text(String name) {
        return content.path(name).asText("");
    }

    /** An instant of its content; empty when there is none. */
    public Optional<Instant> time(String name) {
        try {
            String text = text(name);
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is over. */
    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
