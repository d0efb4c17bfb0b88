package org.fedoraproject.hubs.web.membership;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.membership.Outcome;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.core.membership.RoleChange;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.web.hub.HubNews;
import org.fedoraproject.hubs.web.site.Stores;

/**
 * Does what people do to roles, and then tells whoever shows it: pages come up to date, and streams of those who lost a right end. The
 * way for pages and for scripts alike. Thread-safe.
 */
@Singleton
public final class RoleChanges {

    private final Memberships memberships;
    private final HubNews news;
    private final LiveStreams streams;
    private final Stores stores;

    RoleChanges(Memberships memberships, HubNews news, LiveStreams streams, Stores stores) {
        this.memberships = memberships;
        this.news = news;
        this.streams = streams;
        this.stores = stores;
    }

    /** As {@link Memberships#act}. */
    public Outcome act(Viewer viewer, HubId hub, RoleAction action) {
        Outcome outcome = memberships.act(viewer, hub, action);
        if (outcome instanceof Outcome.Done done && !done.changes().isEmpty()) {
            Set<String> people = new LinkedHashSet<>();
            done.changes().forEach(change -> people.add(change.username()));
            news.rolesChanged(hub, people);
            done.changes().forEach(change -> renewStreams(change));
        }
        return outcome;
    }

    /**
     * Whoever belongs to a hub no more hears no more of what is its members' alone, and whoever does now begins to: their pages come back
     * with another token. A hub that everybody may see can have widgets for its members, too.
     */
    private void renewStreams(RoleChange change) {
        Role role = switch (change) {
            case RoleChange.Granted granted -> granted.role();
            case RoleChange.Revoked revoked -> revoked.role();
            default -> Role.STARGAZER;
        };
        if (role == Role.MEMBER || role == Role.OWNER) {
            stores.redis().ask(() -> {
                streams.endPerson(change.username());
                return true;
            });
        }
    }
}
