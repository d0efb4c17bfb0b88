package org.fedoraproject.hubs.core.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Ask the account system who is on a team, and make it so. The message that led here says only that something changed; who may do what is
 * never taken from it. As text it is {@code team:design}.
 *
 * @param team name of the group and of its hub
 */
public record SyncTeam(String team) implements Coalesced {

    /** What the text begins with. */
    static final String PREFIX = "team:";

    /** @throws IllegalArgumentException when the text is not {@code team:name} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SyncTeam parse(String text) {
        if (!text.startsWith(PREFIX) || text.length() == PREFIX.length()) {
            throw new IllegalArgumentException("a team's sync is team:name, not '" + text + "'");
        }
        return new SyncTeam(text.substring(PREFIX.length()));
    }

    @Override
    @JsonValue
    public String text() {
        return PREFIX + team;
    }
}
