package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.postgres.PlacementRepository.WaitingRow;

/** The table {@code interest}, asked once for all keys of a batch. Thread-safe. */
@Singleton
public final class PostgresInterestIndex implements InterestIndex {

    private final PlacementRepository placements;

    PostgresInterestIndex(PlacementRepository placements) {
        this.placements = placements;
    }

    /** Collects the answer to one key. */
    private record Found(List<FeedId> feeds, List<WidgetPlacement> placements) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        Waiting waiting() {
            return new Waiting(List.copyOf(feeds), List.copyOf(placements));
        }
    }

    @Override
    public Map<Interest, Waiting> lookUp(Collection<Interest> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        String[] asked = keys.stream().map(Interest::key).distinct().toArray(String[]::new);
        Map<String, Found> found = new HashMap<>();
        for (WaitingRow row : StoreCall.run("look up interests", () -> placements.waitingFor(asked))) {
            Found one = found.computeIfAbsent(row.interestKey(), key -> new Found());
            if (row.id() == null) {
                one.feeds().add(Rows.id(row.hubKind(), row.hubName()).feed());
            } else {
                one.placements().add(Rows.placement(placementOf(row)));
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> new Interest(e.getKey()), e -> e.getValue().waiting()));
    }

    private static PlacementRow placementOf(WaitingRow row) {
        return new PlacementRow(
                Objects.requireNonNull(row.id()),
                row.hubKind(),
                row.hubName(),
                Objects.requireNonNull(row.kind()),
                Objects.requireNonNull(row.area()),
                Objects.requireNonNull(row.position()),
                Objects.requireNonNull(row.membersOnly()),
                Objects.requireNonNull(row.configuration()));
    }

    @Override
    public Map<FeedId, List<WidgetPlacement>> showing(Set<FeedId> feeds) {
        List<HubId> hubs = feeds.stream()
                .flatMap(feed -> HubId.parse(feed.value()).stream())
                .toList();
        if (hubs.isEmpty()) {
            return Map.of();
        }
        return StoreCall.run("find what shows feeds", () -> placements.showing(Names.kinds(hubs), Names.names(hubs)))
                .stream()
                .map(Rows::placement)
                .collect(Collectors.groupingBy(placement -> placement.hub().feed()));
    }
}
