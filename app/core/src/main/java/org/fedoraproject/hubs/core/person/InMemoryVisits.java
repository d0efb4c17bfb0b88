package org.fedoraproject.hubs.core.person;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;

/** Visits in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemoryVisits implements Visits {

    /** Who opens what. */
    private record Habit(String username, HubId hub) {}

    /** How often, and when last. */
    private record Use(int times, Instant lastAt) {}

    private static final Use NEVER = new Use(0, Instant.EPOCH);

    private final HubStore hubs;
    private final Map<Habit, Use> uses = new HashMap<>();

    /** @param hubs that are visited */
    public InMemoryVisits(HubStore hubs) {
        this.hubs = hubs;
    }

    @Override
    public synchronized void count(Collection<Visit> visits, Instant now) {
        for (Visit visit : visits) {
            uses.merge(
                    new Habit(visit.username(), visit.hub()),
                    new Use(visit.times(), now),
                    (old, added) -> new Use(old.times() + added.times(), now));
        }
    }

    @Override
    public synchronized List<Visited> mine(String username, int limit) {
        Map<HubId, Set<Role>> roles = hubs.rolesOf(username);
        List<Visited> all = hubs.findAll(roles.keySet()).values().stream()
                .filter(hub -> hub.id().kind() != HubKind.STREAM && !hub.archived())
                .map(hub -> visited(hub, roles.getOrDefault(hub.id(), Set.of())))
                .filter(mine ->
                        mine.insider() || hubs.find(mine.hub()).orElseThrow().visibility() != Visibility.PRIVATE)
                .sorted(Comparator.comparing(
                                (Visited mine) -> use(username, mine).times(), Comparator.reverseOrder())
                        .thenComparing(mine -> use(username, mine).lastAt(), Comparator.reverseOrder())
                        .thenComparing(Visited::hub))
                .toList();
        return Stream.concat(
                        all.stream().filter(Visited::insider).limit(limit),
                        all.stream().filter(mine -> !mine.insider()).limit(limit))
                .toList();
    }

    private static Visited visited(Hub hub, Set<Role> held) {
        return new Visited(hub.id(), hub.title(), held.contains(Role.OWNER) || held.contains(Role.MEMBER));
    }

    private Use use(String username, Visited mine) {
        return uses.getOrDefault(new Habit(username, mine.hub()), NEVER);
    }
}
