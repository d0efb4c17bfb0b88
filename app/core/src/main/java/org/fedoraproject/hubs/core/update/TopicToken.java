package org.fedoraproject.hubs.core.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * What a page may listen to, as web decided when it made the page. Signed by {@link TopicTokens}.
 *
 * @param session public id of the session; absent when none is signed in
 * @param username who is signed in; absent when nobody is
 * @param topics paths of hubs whose guarded updates may be heard
 * @param madeAt newest place in the stream of updates before the decision: what ends streams after it makes the token worthless
 * @param expires until when it opens a stream and keeps it open; whole seconds
 */
public record TopicToken(
        @Nullable UUID session, @Nullable String username, Set<String> topics, StreamPosition madeAt, Instant expires) {

    private static final String VERSION = "1";

    /** Copies the set. */
    public TopicToken {
        topics = Set.copyOf(topics);
    }

    /** Whether an end concerns it and came after it was made. */
    public boolean isEndedBy(LiveStreams.Ending ending) {
        return isMeantBy(ending.whose()) && ending.at().compareTo(madeAt) > 0;
    }

    /** Whether it is one of those that end. */
    public boolean isMeantBy(Ended whose) {
        return switch (whose) {
            case Ended.Session ended -> ended.id().equals(session);
            case Ended.Person ended -> ended.username().equals(username);
            case Ended.Hub ended -> topics.contains(ended.id().path());
        };
    }

    /** One line, without the signature: {@code 1|expires|madeAt|session|username|topic topic}. */
    String text() {
        return String.join(
                "|",
                VERSION,
                Long.toString(expires.getEpochSecond()),
                madeAt.toString(),
                session == null ? "" : session.toString(),
                username == null ? "" : username,
                String.join(" ", new TreeSet<>(topics)));
    }

    /** Reads {@link #text}; empty when it is none. */
    static Optional<TopicToken> parse(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        if (parts.size() != 6 || !parts.getFirst().equals(VERSION)) {
            return Optional.empty();
        }
        try {
            Set<String> topics = parts.get(5).isEmpty()
                    ? Set.of()
                    : List.of(parts.get(5).split(" ")).stream()
                            .map(topic -> HubId.ofPath(topic).path())
                            .collect(Collectors.toSet());
            return Optional.of(new TopicToken(
                    parts.get(3).isEmpty() ? null : UUID.fromString(parts.get(3)),
                    parts.get(4).isEmpty() ? null : parts.get(4),
                    topics,
                    StreamPosition.parse(parts.get(2)),
                    Instant.ofEpochSecond(Long.parseLong(parts.get(1)))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
