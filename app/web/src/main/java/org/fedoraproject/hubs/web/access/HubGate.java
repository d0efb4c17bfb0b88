package org.fedoraproject.hubs.web.access;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Role;

/** The way to a hub for everything that answers requests: nobody gets past it to a hub that does not exist for them. Thread-safe. */
@Singleton
public final class HubGate {

    private final HubStore hubs;

    HubGate(HubStore hubs) {
        this.hubs = hubs;
    }

    /** The hub as a viewer sees it; empty when there is none, or none for them. */
    public Optional<Seen> open(Viewer viewer, HubId id) {
        return hubs.find(id)
                .map(hub -> new Seen(viewer, hub, roles(viewer, id)))
                .filter(seen -> seen.may(Action.SEE_HEADER));
    }

    /** As {@link #open}, of many in two questions whatever their number; those that are there for the viewer. */
    public List<Seen> openAll(Viewer viewer, Collection<HubId> ids) {
        String username = viewer.username();
        Map<HubId, Set<Role>> roles = username == null || ids.isEmpty() ? Map.of() : hubs.rolesOf(username);
        return hubs.findAll(ids).values().stream()
                .map(hub -> new Seen(viewer, hub, roles.getOrDefault(hub.id(), Set.of())))
                .filter(seen -> seen.may(Action.SEE_HEADER))
                .toList();
    }

    /**
     * Every hub that a person has a role on and still may see the head of, with others that may be theirs; two questions whatever their
     * number.
     *
     * @param also further hubs, those that exist
     */
    public List<Seen> openOwn(Viewer viewer, Collection<HubId> also) {
        String username = viewer.username();
        Map<HubId, Set<Role>> roles = username == null ? Map.of() : hubs.rolesOf(username);
        Set<HubId> wanted = new HashSet<>(roles.keySet());
        wanted.addAll(also);
        return hubs.findAll(wanted).values().stream()
                .map(hub -> new Seen(viewer, hub, roles.getOrDefault(hub.id(), Set.of())))
                .filter(seen -> seen.may(Action.SEE_HEADER))
                .toList();
    }

    private Set<Role> roles(Viewer viewer, HubId id) {
        String username = viewer.username();
        return username == null ? Set.of() : hubs.roles(id, username);
    }
}
