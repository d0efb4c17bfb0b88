package org.fedoraproject.hubs.sse;

import java.util.Set;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.Update;
import org.jspecify.annotations.Nullable;

/**
 * What a reader hears of. Whether a hub is private stands nowhere here: a reader whose token does not name it hears of it what one hears
 * of a hub that does not exist.
 *
 * @param topics hubs it asked for
 * @param token what its page was given; absent for readers of what everybody may know
 */
record Listening(Set<String> topics, @Nullable TopicToken token) {

    /** Copies the set. */
    Listening {
        topics = Set.copyOf(topics);
    }

    /** Whether an update is for it. */
    boolean hears(Update update) {
        return topics.contains(update.topic()) && (!update.guarded() || isNamed(update.topic()));
    }

    private boolean isNamed(String topic) {
        TopicToken shown = token;
        return shown != null && shown.topics().contains(topic);
    }
}
