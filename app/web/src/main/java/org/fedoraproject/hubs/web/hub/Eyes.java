package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.Languages;
import org.fedoraproject.hubs.widgets.Onlooker;

/**
 * Whose eyes a card is made for.
 *
 * @param onlooker who looks
 * @param csrf what their forms must send; empty for visitors, and where an owner looks as somebody else
 */
public record Eyes(Onlooker onlooker, String csrf) {

    /** Of whoever sent a request, on one hub. */
    public static Eyes of(HttpRequest<?> request, Seen seen) {
        Set<Action> may = Arrays.stream(Action.values())
                .filter(seen::may)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
        Optional<Presence> presence = Presence.of(request);
        String username = seen.viewer().username();
        // Who looks as somebody else changes nothing.
        boolean own = presence.isPresent()
                && presence.orElseThrow().signedIn().person().username().equals(username);
        return new Eyes(
                new Onlooker(username, seen.roles(), may, zone(request), Languages.of(request)),
                own ? presence.orElseThrow().csrf() : "");
    }

    /** Of somebody who sees what everybody sees, in the language and zone of whoever sent the request. */
    public static Eyes visitor(HttpRequest<?> request) {
        return new Eyes(
                new Onlooker(
                        null, Set.of(), Set.of(Action.SEE_HEADER, Action.SEE), zone(request), Languages.of(request)),
                "");
    }

    private static ZoneId zone(HttpRequest<?> request) {
        return Presence.of(request)
                .map(presence -> presence.signedIn().person().preferences().timeZone())
                .flatMap(Eyes::zone)
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
