package org.fedoraproject.hubs.web.membership;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
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
    private final HubStore hubs;
    private final HubNews news;
    private final LiveStreams streams;
    private final Stores stores;

    RoleChanges(Memberships memberships, HubStore hubs, HubNews news, LiveStreams streams, Stores stores) {
        this.memberships = memberships;
        this.hubs = hubs;
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
            done.changes().forEach(change -> endStreams(hub, change));
        }
        return outcome;
    }

    /** Of a hub that everybody may see, nobody loses sight. */
    private void endStreams(HubId hub, RoleChange change) {
        boolean lost = change instanceof RoleChange.Revoked revoked
                && (revoked.role() == Role.MEMBER || revoked.role() == Role.OWNER);
        if (lost
                && hubs.find(hub)
                        .filter(h -> h.visibility() != Visibility.PUBLIC)
                        .isPresent()) {
            stores.redis().ask(() -> {
                streams.endPerson(change.username());
                return true;
            });
        }
    }
}
