package org.fedoraproject.hubs.widgets;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a widget, and what they may do on the hub it stands on.
 *
 * @param username account name; absent for visitors
 * @param roles what they are on the hub
 * @param may what they may do there
 * @param zone their time zone; UTC when they never said
 * @param locale their language
 */
public record Onlooker(@Nullable String username, Set<Role> roles, Set<Action> may, ZoneId zone, Locale locale) {

    /** Somebody who is not known. */
    public static final Onlooker VISITOR =
            new Onlooker(null, Set.of(), Set.of(Action.SEE_HEADER, Action.SEE), ZoneOffset.UTC, Locale.ENGLISH);

    /** Copies the sets. */
    public Onlooker {
        roles = Set.copyOf(roles);
        may = Set.copyOf(may);
    }

    /** Whether they may. */
    public boolean may(Action action) {
        return may.contains(action);
    }
}
