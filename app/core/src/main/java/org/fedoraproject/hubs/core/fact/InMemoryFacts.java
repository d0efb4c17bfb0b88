package org.fedoraproject.hubs.core.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;

/** Facts in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. */
public final class InMemoryFacts implements FactStore {

    private final InMemoryHubStore hubs;
    private final Map<Place, Fact> facts = new HashMap<>();

    /** What a fact is found by. */
    private record Place(HubId hub, String kind, String key) {
        static Place of(Fact fact) {
            return new Place(fact.hub(), fact.kind(), fact.key());
        }

        boolean isBeside(Place other) {
            return hub.equals(other.hub) && kind.equals(other.kind);
        }
    }

    /** @param hubs whose facts they are */
    public InMemoryFacts(InMemoryHubStore hubs) {
        this.hubs = hubs;
    }

    @Override
    public void keep(Collection<Fact> given) {
        hubs.locked(() -> {
            for (Fact fact : given) {
                if (hubs.find(fact.hub()).isPresent()) {
                    keepOne(fact);
                }
            }
            return true;
        });
    }

    private void keepOne(Fact fact) {
        Place place = Place.of(fact);
        facts.merge(place, fact, (old, fresh) -> fresh.at().isAfter(old.at()) ? fresh : old);
        facts.values().stream()
                .filter(other -> Place.of(other).isBeside(place))
                .sorted(Fact.NEWEST_FIRST)
                .skip(MOST)
                .toList()
                .forEach(old -> facts.remove(Place.of(old)));
    }

    @Override
    public boolean remove(HubId hub, String kind, String key) {
        return hubs.locked(() -> facts.remove(new Place(hub, kind, key)) != null);
    }

    @Override
    public Optional<Fact> find(HubId hub, String kind, String key) {
        return hubs.locked(() -> Optional.ofNullable(facts.get(new Place(hub, kind, key)))
                .filter(fact -> hubs.find(fact.hub()).isPresent()));
    }

    @Override
    public List<Fact> list(HubId hub, String kind, Instant now, int limit) {
        return list(List.of(hub), kind, now, limit);
    }

    @Override
    public List<Fact> list(Collection<HubId> asked, String kind, Instant now, int limit) {
        return those(fact -> asked.contains(fact.hub()), kind, now, limit);
    }

    @Override
    public List<Fact> listPublic(String kind, Instant now, int limit) {
        return those(fact -> hubs.isListed(fact.hub()), kind, now, limit);
    }

    private List<Fact> those(Predicate<Fact> wanted, String kind, Instant now, int limit) {
        return hubs.locked(() -> new ArrayList<>(facts.values())
                .stream()
                        .filter(fact -> fact.kind().equals(kind) && !fact.isOver(now) && wanted.test(fact))
                        .filter(fact -> hubs.find(fact.hub()).isPresent())
                        .sorted(Fact.NEWEST_FIRST)
                        .limit(limit)
                        .toList());
    }

    /** Forgets what a person said and what their own hubs remember. */
    public void forget(String username) {
        hubs.locked(() -> facts.values()
                .removeIf(fact -> username.equals(fact.by())
                        || (fact.hub().kind() != HubKind.TEAM
                                && fact.hub().name().equals(username))));
    }
}
