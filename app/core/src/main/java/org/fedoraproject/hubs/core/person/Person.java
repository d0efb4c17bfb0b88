package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the portal knows, beside their hub.
 *
 * @param username account name
 * @param title what people call them; the account name when nothing else is known
 * @param preferences what they decided
 * @param disabledAt since when they may not sign in; absent when they may
 * @param welcomedAt when they had seen the welcome; absent before
 */
public record Person(
        String username,
        String title,
        Preferences preferences,
        @Nullable Instant disabledAt,
        @Nullable Instant welcomedAt) {

    /** Whether they may not sign in. */
    public boolean disabled() {
        return disabledAt != null;
    }
}
