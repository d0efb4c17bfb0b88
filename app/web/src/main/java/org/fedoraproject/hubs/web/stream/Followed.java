package org.fedoraproject.hubs.web.stream;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.web.access.Seen;

/**
 * The hubs that a stream is merged of.
 *
 * @param hubs whose feed their reader may read: their own first, then those they belong to, then what they follow, each by name
 * @param left how many more there are that a stream has no room for
 */
record Followed(List<Seen> hubs, int left) {

    /** Most hubs of one stream. */
    static final int MOST = 150;

    static Followed of(List<Seen> readable) {
        List<Seen> sorted = readable.stream()
                .sorted(java.util.Comparator.comparingInt(Followed::distance)
                        .thenComparing(seen -> seen.hub().id()))
                .toList();
        return new Followed(sorted.stream().limit(MOST).toList(), Math.max(0, sorted.size() - MOST));
    }

    private static int distance(Seen seen) {
        if (seen.hub().id().kind() == HubKind.STREAM) {
            // An event of a package that a team owns as well is told of the team.
            return 3;
        }
        if (isOwn(seen)) {
            return 0;
        }
        return seen.may(Action.SEE_INSIDE) ? 1 : 2;
    }

    /** Whether it is the reader's own page. */
    static boolean isOwn(Seen seen) {
        return seen.hub().id().kind() == HubKind.USER
                && seen.viewer().is(seen.hub().id().name());
    }

    /** By name. */
    Map<HubId, Seen> byId() {
        return hubs.stream().collect(Collectors.toMap(seen -> seen.hub().id(), Function.identity()));
    }

    /** The end of the key of the text that says what the reader is there. */
    static String role(Seen seen) {
        if (seen.hub().id().kind() == HubKind.STREAM) {
            return "packages";
        }
        if (isOwn(seen)) {
            return "own";
        }
        if (seen.roles().contains(Role.OWNER)) {
            return "owner";
        }
        if (seen.roles().contains(Role.MEMBER)) {
            return "member";
        }
        return seen.roles().contains(Role.SUBSCRIBER) ? "subscriber" : "stargazer";
    }
}
