package org.fedoraproject.hubs.core.update;

import java.util.Objects;
import org.fedoraproject.hubs.core.hub.PlacementId;

/**
 * "Something on this hub changed": what browsers that show the topic are told. Carries no content.
 *
 * @param topic whom it goes to: a hub's path ({@code t/design})
 * @param event sort of event: {@code widget}, {@code stream}; letters only
 * @param data one line of JSON
 * @param guarded whether only those hear of it whose {@link TopicToken} names the topic
 */
public record Update(String topic, String event, String data, boolean guarded) {

    /** @throws IllegalArgumentException when topic, event or data would break out of their line in an event stream */
    public Update {
        if (hasControl(topic) || topic.isBlank() || !event.chars().allMatch(Character::isLetter) || event.isEmpty()) {
            throw new IllegalArgumentException("an update's topic or event has characters that it must not have");
        }
        if (hasControl(data)) {
            throw new IllegalArgumentException("an update's data is one line");
        }
    }

    /** One for everybody. */
    public Update(String topic, String event, String data) {
        this(topic, event, data, false);
    }

    /**
     * A widget has new data.
     *
     * @param hub path of its hub
     * @param placement which widget
     * @param version grows with each change of the widget
     */
    public static Update widget(String hub, PlacementId placement, long version) {
        return new Update(
                hub,
                "widget",
                "{\"hub\":\"" + Objects.requireNonNull(hub) + "\",\"widget\":" + placement.value() + ",\"version\":"
                        + version + "}");
    }

    /** The same, for those only who show that they may hear of it, or for everybody. */
    public Update guardedWhen(boolean guards) {
        return guards == guarded ? this : new Update(topic, event, data, guards);
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
    }
}
