package org.fedoraproject.hubs.core.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be a member of a team.
 *
 * @param hub the team
 * @param username who asks
 * @param title what people call them; the username when their own hub is private or unknown
 * @param words for the owners, may be empty
 * @param askedAt when
 * @param state how it stands
 * @param answer an owner's words, may be empty
 * @param answeredBy who answered; absent while it waits
 * @param answeredAt when; absent while it waits
 */
public record JoinRequest(
        HubId hub,
        String username,
        String title,
        String words,
        Instant askedAt,
        State state,
        String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** How long somebody who was denied waits before they may ask again, unless an owner lets them earlier. */
    public static final Duration PAUSE = Duration.ofDays(7);

    /** How a request stands; one that is approved or withdrawn is gone. */
    public enum State {
        /** Nobody answered. */
        WAITING,
        /** An owner wants to decide later. */
        DEFERRED,
        /** An owner said no; kept so that the person can read why. */
        DENIED
    }

    /** Until when somebody who was denied may not ask again; empty when they may. */
    public Optional<Instant> pause(Instant now) {
        if (isOpen() || answeredAt == null || !answeredAt.plus(PAUSE).isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(answeredAt.plus(PAUSE));
    }

    /** The same request of somebody by another title. */
    public JoinRequest titled(String other) {
        return new JoinRequest(hub, username, other, words, askedAt, state, answer, answeredBy, answeredAt);
    }

    /** Whether owners have not said no. */
    public boolean isOpen() {
        return state != State.DENIED;
    }
}
