package org.fedoraproject.hubs.sse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.LiveStreams.Ending;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.TopicTokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of pages and knows which are worth nothing any more. The store is asked by the one reader thread, through {@link
 * #load}; everything else is quick. Thread-safe.
 */
final class TokenDesk {

    private final LiveStreams streams;
    private final Map<Ended, StreamPosition> ends = new ConcurrentHashMap<>();
    private volatile @Nullable TopicTokens tokens;
    private volatile boolean outdated = true;

    /** @param streams where the key is and who ended */
    TokenDesk(LiveStreams streams) {
        this.streams = streams;
    }

    /** Asks the store for the key and for who ended, when there is reason to. May block; fails as {@link LiveStreams} does. */
    void load() {
        if (outdated) {
            tokens = new TopicTokens(streams.key());
            streams.recent().forEach(this::ended);
            outdated = false;
        }
    }

    /** The store may be another one now. */
    void distrust() {
        outdated = true;
    }

    /** Tokens that this means and that were made before it are worth nothing from now on. */
    void ended(Ending ending) {
        long oldest = ending.at().millis() - 2 * LiveStreams.TOKEN_LIFE.toMillis();
        ends.values().removeIf(at -> at.millis() < oldest);
        ends.merge(ending.whose(), ending.at(), (a, b) -> a.compareTo(b) < 0 ? b : a);
    }

    /** What was signed; empty when somebody else signed it, or it is out of date, or ended. */
    Optional<TopicToken> read(String signed, Instant now) {
        TopicTokens reader = tokens;
        Optional<TopicToken> token = reader == null ? Optional.empty() : reader.read(signed);
        if (token.isEmpty()) {
            // Signed with a key of after an emptied store, maybe: the thread that may wait for the store looks it up.
            distrust();
        }
        return token.filter(read -> read.expires().isAfter(now)).filter(this::isGood);
    }

    /** Whether nothing ended it since it was made. */
    boolean isGood(TopicToken token) {
        if (token.session() != null && isEnded(token, new Ended.Session(token.session()))) {
            return false;
        }
        if (token.username() != null && isEnded(token, new Ended.Person(token.username()))) {
            return false;
        }
        return List.copyOf(token.topics()).stream()
                .noneMatch(topic -> isEnded(token, new Ended.Hub(HubId.ofPath(topic))));
    }

    private boolean isEnded(TopicToken token, Ended whose) {
        StreamPosition at = ends.get(whose);
        return at != null && token.isEndedBy(new Ending(whose, at));
    }
}
