package org.fedoraproject.hubs.sse;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who opens a stream.
 *
 * @param topics hubs to hear of, in the order asked for
 * @param lastEventId the last id the reader knows; absent on a first connect
 * @param token what the page was given for hubs that are not public
 */
record StreamRequest(
        Set<String> topics,
        @Nullable String lastEventId,
        @Nullable String token) {

    /** Most topics of one stream. */
    static final int MOST_TOPICS = 50;

    private static final int MOST_PARAMETERS = 64;

    /** The request cannot be understood; the message says to its sender what to do. */
    static final class BadRequest extends Exception {

        private static final long serialVersionUID = 1L;

        private final String words;

        BadRequest(String words) {
            super(words);
            this.words = words;
        }

        /** What to answer. */
        String words() {
            return words;
        }
    }

    /** @throws BadRequest when topics are missing, too many or malformed */
    static StreamRequest of(HttpRequest request) throws BadRequest {
        QueryStringDecoder query = new QueryStringDecoder(request.uri(), StandardCharsets.UTF_8, true, MOST_PARAMETERS);
        try {
            Set<String> topics = topics(query.parameters().getOrDefault("topic", List.of()));
            String last = request.headers().get("Last-Event-ID");
            return new StreamRequest(
                    topics,
                    last == null || last.isBlank() ? first(query, "lastEventId") : last.strip(),
                    first(query, "token"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("The query is not well-formed. Try /sse?topic=t/design\n");
        }
    }

    private static Set<String> topics(List<String> asked) throws BadRequest {
        Set<String> topics = new LinkedHashSet<>(asked);
        if (topics.isEmpty()) {
            throw new BadRequest("Say which hubs to listen to. Try /sse?topic=t/design&topic=u/ralph\n");
        }
        if (topics.size() > MOST_TOPICS) {
            throw new BadRequest("A stream has at most " + MOST_TOPICS + " topics, not " + topics.size()
                    + ". Open another one for the rest.\n");
        }
        for (String topic : topics) {
            if (HubId.parse(topic).isEmpty()) {
                throw new BadRequest("A topic is the path of a hub: u/NAME or t/NAME, such as topic=t/design.\n");
            }
        }
        return Set.copyOf(topics);
    }

    private static @Nullable String first(QueryStringDecoder query, String name) {
        List<String> values = query.parameters().getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }
}
