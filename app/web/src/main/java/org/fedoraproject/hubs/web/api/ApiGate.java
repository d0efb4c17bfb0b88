package org.fedoraproject.hubs.web.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.History.Opened;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Openings;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.failure.ProblemException;

/** The way of this interface to a hub: what a viewer may not see is answered like what nobody has. Thread-safe. */
@Singleton
final class ApiGate {

    private static final String NOTHING = "There is no such hub.";

    private static final int SEGMENT = 5;

    private final HubGate gate;
    private final Openings openings;

    ApiGate(HubGate gate, Openings openings) {
        this.gate = gate;
        this.openings = openings;
    }

    /** A hub whose header the viewer sees; 404 for others. */
    Seen header(HttpRequest<?> request, String letter) {
        reads(Viewers.of(request));
        return gate.open(Viewers.of(request), id(request, letter)).orElseThrow(() -> ProblemException.of(404, NOTHING));
    }

    /** Who may read nothing is told so, whatever hub they name: it is the token that is blind, not the hub that is hidden. */
    static void reads(Viewer viewer) {
        if (!viewer.scopes().contains(Action.SEE_HEADER.scope())) {
            throw refusal(viewer, Action.SEE_HEADER);
        }
    }

    /** A hub that the viewer may do something with; 404 when they do not see it, 401 or 403 when they may not. */
    Seen open(HttpRequest<?> request, String letter, Action action) {
        Seen seen = header(request, letter);
        if (!seen.may(action)) {
            if (seen.hub().archived() && seen.broughtBack().may(action)) {
                throw ProblemException.of(409, seen.hub().title() + " is archived; bring it back first.");
            }
            throw refusal(seen.viewer(), action);
        }
        return seen;
    }

    /** As {@link #open}, of who is invited and who asks: that a site administrator looked there stands in the hub's history. */
    Seen openPeople(HttpRequest<?> request, String letter) {
        Seen seen = open(request, letter, Action.MANAGE_PEOPLE);
        openings.note(seen, Opened.PEOPLE);
        return seen;
    }

    /** Why somebody may not do what they see. */
    static ProblemException refusal(Viewer viewer, Action action) {
        if (viewer.isVisitor()) {
            return signIn();
        }
        return viewer.scopes().contains(action.scope())
                ? ProblemException.of(403, "This is for others: members of the hub, or its owners.")
                : ProblemException.of(
                        403,
                        "The token lacks the scope " + action.scope().name().toLowerCase(java.util.Locale.ROOT)
                                + "; make one that has it.");
    }

    /** Nobody is known, and somebody must be. */
    static ProblemException signIn() {
        return ProblemException.of(401, "Send a personal token: Authorization: Bearer hubs_…");
    }

    /** The router reads a plus sign as a blank, which no name has and names such as {@code c++-sig} need. */
    static HubId id(HttpRequest<?> request, String letter) {
        String[] segments = String.valueOf(request.getUri().getRawPath()).split("/", -1);
        try {
            String name = URLDecoder.decode(segments[SEGMENT].replace("+", "%2B"), StandardCharsets.UTF_8);
            return HubId.parse(letter + "/" + name)
                    .filter(id -> Set.of(HubKind.USER, HubKind.TEAM).contains(id.kind()))
                    .orElseThrow(() -> ProblemException.of(404, NOTHING));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.of(404, NOTHING);
        }
    }
}
