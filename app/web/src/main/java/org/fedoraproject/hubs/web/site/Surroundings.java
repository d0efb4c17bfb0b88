package org.fedoraproject.hubs.web.site;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.Theme;
import org.fedoraproject.hubs.core.person.Visited;
import org.fedoraproject.hubs.core.person.Visits;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands around a page because of who looks at it: their menu and their hubs. One question to the store. Thread-safe. */
@Singleton
final class Surroundings {

    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

    private static final int SHOWN = 12;

    private static final int MOST_SHOWN = 999;

    private final Visits visits;
    private final UnreadCount unread;
    private final PublicAddress address;

    Surroundings(Visits visits, UnreadCount unread, PublicAddress address) {
        this.address = address;
        this.visits = visits;
        this.unread = unread;
    }

    /**
     * Whoever looks; empty for visitors.
     *
     * @param framed whether their hubs are shown around it
     */
    Optional<Mine> of(HttpRequest<?> request, boolean framed) {
        return Presence.of(request)
                .map(presence -> mine(
                        request.getPath(),
                        presence.signedIn().person(),
                        Viewers.of(request).administrator(),
                        framed ? hubs(presence.signedIn().session().username()) : List.of()));
    }

    private Mine mine(String path, Person person, boolean administrator, List<Visited> hubs) {
        Theme theme = person.preferences().theme();
        return new Mine(
                person.username(),
                person.title(),
                Avatar.of(HubId.user(person.username()), person.title()),
                administrator,
                theme == Theme.AUTO ? null : theme.name().toLowerCase(Locale.ROOT),
                unread(person.username()),
                hubs.stream()
                        .filter(Visited::insider)
                        .map(hub -> nearby(path, hub))
                        .toList(),
                hubs.stream()
                        .filter(hub -> !hub.insider())
                        .map(hub -> nearby(path, hub))
                        .toList());
    }

    private @Nullable String unread(String username) {
        int count = unread.known(username).orElse(0);
        if (count == 0) {
            return null;
        }
        return count > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(count);
    }

    private static Frame.Nearby nearby(String path, Visited hub) {
        String address = "/" + hub.hub().path() + "/";
        return new Frame.Nearby(
                address, hub.title(), Avatar.of(hub.hub(), hub.title()), (path + "/").startsWith(address));
    }

    /** A page that says that the store is away must not fail because it is away. */
    private List<Visited> hubs(String username) {
        try {
            return visits.mine(username, SHOWN);
        } catch (HubStoreException e) {
            LOG.warn("a page goes without its viewer's hubs: {}", e.getMessage());
            return List.of();
        }
    }

    /** Where people reach the portal. */
    String origin(HttpRequest<?> request) {
        return address.of(request);
    }

    /** Where a visitor signs in and comes back here. */
    static String login(HttpRequest<?> request) {
        boolean page =
                request.getMethod() == HttpMethod.GET && !request.getPath().startsWith("/login");
        return page
                ? "/login?to=" + URLEncoder.encode(request.getUri().getRawPath(), StandardCharsets.UTF_8)
                : "/login";
    }
}
