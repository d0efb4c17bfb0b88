package org.fedoraproject.hubs.core.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person on a hub.
 *
 * @param username account name
 * @param title what people call them; the username when nothing else is known or their own hub is private
 * @param role the highest one they have there
 * @param since when they got it; absent when unknown
 */
public record Member(
        String username, String title, Role role, @Nullable Instant since) {}
